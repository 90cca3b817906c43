import type { FaceMotion, FaceView } from '../../protocol.js';
import type { Send } from '../link/use-robot.js';
import { PlaceMap } from '../map/place-map.js';
import { Choices, Lines, Offer } from './card-parts.js';

interface Props {
  view: FaceView;
  motion: FaceMotion;
  send: Send;
}

/** What the directory says, where that is, what may be chosen, and the offer to lead. */
export function Answer({ view: { card, language }, motion, send }: Props) {
  return (
    <section className="answer">
      <div className="scroll">
        {card.title !== null && card.title !== '' && <h2>{card.title}</h2>}
        <Lines lines={card.lines} />
        {!card.offer && <Choices choices={card.choices} send={send} />}
        {card.spot && <PlaceMap spot={card.spot} language={language} motion={motion} />}
      </div>
      <Offer offer={card.offer} choices={card.choices} send={send} />
    </section>
  );
}
