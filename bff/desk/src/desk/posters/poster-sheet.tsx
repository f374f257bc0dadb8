import { type Language, type LocalText, type Poster, sayIn } from '@zero-visit/shared-types';
import { forwardRef } from 'react';
import { LANGUAGES } from '../../texts/language';
import { QrPicture } from '../../window/qr-picture';
import { posterNumber } from './poster-number';
import { paper, texts } from './texts';

const languages = Object.keys(LANGUAGES) as Language[];
const say = sayIn('zh-Hans');

/** One A4 page for a wall, in every language at once: paper cannot be switched. */
export const PosterSheet = forwardRef<HTMLElement, { poster: Poster }>(({ poster }, sheet) => {
  const { service, department, place, link = '' } = poster;
  return (
    <article ref={sheet} className="poster" lang="zh-Hans">
      <header className="poster-department">
        <Lines text={department} />
      </header>
      <h1 className="poster-service">
        <Lines text={service.name} />
      </h1>
      <QrPicture text={link} label={say(paper.code, { service: say(service.name) })} />
      <section className="poster-scan">
        <Lines text={paper.scan} />
      </section>
      <section className="poster-check">
        <Lines text={paper.check} />
      </section>
      <footer>
        <div className="poster-place">
          <Lines text={place} />
        </div>
        <span>
          {say(texts.number)} {posterNumber(poster)}
        </span>
      </footer>
    </article>
  );
});

/** A text in each of the languages, one line each; a line that only repeats another falls away. */
function Lines({ text }: { text: LocalText }) {
  return languages
    .filter((language, at) => languages.findIndex((each) => text[each] === text[language]) === at)
    .map((language) => (
      <span key={language} lang={language}>
        {text[language]}
      </span>
    ));
}
