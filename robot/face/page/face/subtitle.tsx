interface Props {
  text: string;
  utterance: number;
  /** Somebody who hears badly reads along: larger letters. */
  large: boolean;
}

/** The robot's words, as large as they fit; announced to screen readers, repeats too. */
export function Subtitle({ text, utterance, large }: Props) {
  return (
    <p
      className="subtitle"
      data-size={sizeOf(text)}
      data-large={large}
      aria-live="polite"
      aria-atomic="true"
    >
      <span key={utterance}>{text}</span>
    </p>
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
