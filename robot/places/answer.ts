import type { Answer, AnswerRequest, Choice } from './answer-types.js';
import { placeAnswer } from './answer-place.js';
import { serviceAnswer } from './answer-service.js';
import { plain } from './answer-plain.js';
import { talkAnswer } from './answer-talk.js';
import { TALK_IDS } from './result.js';
import { sentencesIn } from './sentences.js';

/**
 * What the robot says and shows for one question: pure, from the directory and the moment alone, so
 * it never claims what the data does not say.
 */
export function composeAnswer(request: AnswerRequest): Answer {
  const { directory, result } = request;
  if (result.choices.length > 0) return askBack(request);
  const talk = TALK_IDS.find((id) => id === result.service);
  if (talk) return talkAnswer(request, talk);
  if (result.elsewhere !== null) return elsewhereAnswer(request, result.elsewhere);
  const service = directory.services.find(({ id }) => id === result.service);
  const answer = service ? serviceAnswer(request, service) : null;
  if (answer) return answer;
  const place = directory.places.find(({ id }) => id === result.service);
  return place ? placeAnswer(request, place) : notUnderstood(request);
}

function askBack(request: AnswerRequest): Answer {
  const say = sentencesIn(request.language);
  const choices = choicesOf(request);
  if (choices.length < 2) return notUnderstood(request);
  const spoken = say.whichOne(choices.map(({ label }) => label));
  return { ...plain(spoken, spoken), screen: { title: spoken, lines: [], choices } };
}

function choicesOf({ directory, result, language }: AnswerRequest): Choice[] {
  const say = sentencesIn(language);
  const here = [...directory.services, ...directory.places];
  return result.choices.flatMap((id) => {
    const entry = here.find((candidate) => candidate.id === id);
    if (entry) return [{ id, label: entry.name[language] }];
    const away = directory.elsewhere.find((candidate) => candidate.id === id);
    return away ? [{ id, label: say.elsewhere(away.name[language]) }] : [];
  });
}

function elsewhereAnswer({ directory, language }: AnswerRequest, id: string): Answer {
  const say = sentencesIn(language);
  const entry = directory.elsewhere.find((candidate) => candidate.id === id);
  if (!entry) return plain(say.titles.unknown, say.notUnderstood());
  const text = entry.where[language];
  return {
    ...plain('', say.notHere(text)),
    screen: {
      title: say.title(entry.name[language]),
      lines: [{ kind: 'where', label: say.labels.where, text }],
      choices: [],
    },
  };
}

function notUnderstood({ language }: AnswerRequest): Answer {
  const say = sentencesIn(language);
  return plain(say.titles.unknown, say.notUnderstood());
}
