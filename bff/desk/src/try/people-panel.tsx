import type { SampleCitizen } from '@zero-visit/shared-types';
import { useState } from 'react';
import { connect } from '../api/send';
import { textOfFailure } from '../texts/failures';
import { useSay } from '../texts/language';
import { CopyButton } from './copy-button';
import { texts } from './texts';
import { useAsked } from './use-asked';

const askPeople = () => connect().listSampleCitizens();

/** The invented people, each with a story and what is needed to be them. */
export function PeoplePanel() {
  const say = useSay();
  const { answer, failure, again } = useAsked(askPeople);
  const [wanted, setWanted] = useState('');
  if (failure && !answer) {
    return (
      <p className="panel-note">
        {say(textOfFailure(failure))}{' '}
        <button type="button" onClick={again}>
          {say(texts.retry)}
        </button>
      </p>
    );
  }
  const people = (answer?.citizens ?? []).filter(({ name, story }) =>
    `${name} ${story}`.includes(wanted.trim()),
  );
  return (
    <>
      <p className="panel-note">{say(texts.peopleHelp)}</p>
      <input
        className="find"
        type="search"
        value={wanted}
        placeholder={say(texts.find)}
        aria-label={say(texts.find)}
        onChange={({ target }) => setWanted(target.value)}
      />
      {answer && people.length === 0 && <p className="panel-note">{say(texts.nobody)}</p>}
      <ul className="people">
        {people.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
    </>
  );
}

function Person({ person }: { person: SampleCitizen }) {
  const say = useSay();
  return (
    <li>
      <strong>{person.name}</strong>
      <p>{person.story}</p>
      <div className="copies">
        <CopyButton label={say(texts.copyName)} value={person.name} />
        <CopyButton label={say(texts.copyNumber)} value={person.idNumber} />
        <CopyButton label={say(texts.copyMobile)} value={person.mobile} />
        <CopyButton label={say(texts.copyPin)} value={person.pin} />
      </div>
    </li>
  );
}
