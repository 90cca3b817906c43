import type { FaceVoiceState } from '../../protocol.js';

type Sentence = NonNullable<FaceVoiceState['sentence']>;

interface Props {
  text: string;
  utterance: number;
  /** Somebody who hears badly reads along: larger letters. */
  large: boolean;
  /** What is being said of it; null while the robot is silent. */
  sentence: Sentence | null;
}

/** The robot's words, as large as they fit; announced to screen readers, repeats too. */
export function Subtitle({ text, utterance, large, sentence }: Props) {
  return (
    <p
      className="subtitle"
      data-size={sizeOf(text)}
      data-large={large}
      aria-live="polite"
      aria-atomic="true"
    >
      <span key={utterance} className="said">
        {sentence ? <Spoken text={text} sentence={sentence} /> : text}
      </span>
    </p>
  );
}

/** The words light up as they are said. */
function Spoken({ text, sentence }: { text: string; sentence: Sentence }) {
  const now = sentence.map((word) => word.text).join('');
  const begin = text.indexOf(now);
  if (begin < 0) return text;
  return (
    <>
      {text.slice(0, begin)}
      {sentence.map((word, index) => (
        <span key={`${begin}-${index}`} className="word" style={{ animationDelay: `${word.at}s` }}>
          {word.text}
        </span>
      ))}
      <span className="ahead">{text.slice(begin + now.length)}</span>
    </>
  );
}

/** Latin letters take about half the room of Hangul and Chinese characters. */
function sizeOf(text: string): 'xl' | 'l' | 'm' | 's' {
  let width = 0;
  for (const letter of text) width += letter < '\u0250' ? 0.55 : 1;
  if (width <= 34) return 'xl';
  if (width <= 64) return 'l';
  return width <= 110 ? 'm' : 's';
}
