import { useLanguage, useSay } from '../texts/language';
import type { SignedInScreen } from './screen-session';
import { texts } from './texts';

type Props = { services: SignedInScreen['services']; choose: (code: string) => void };

/** Which service this window offers: asked once. */
export function ChooseView({ services, choose }: Props) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="card choose">
      <h1>{say(texts.chooseTitle)}</h1>
      <p>{say(services.length === 0 ? texts.noServices : texts.chooseHelp)}</p>
      <ul>
        {services.map(({ code, name }) => (
          <li key={code}>
            <button type="button" className="choice" onClick={() => choose(code)}>
              {name[language]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
