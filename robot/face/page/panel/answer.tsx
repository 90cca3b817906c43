import type { FaceMotion, FaceView } from '../../protocol.js';
import type { Send } from '../link/use-robot.js';
import { PlaceMap } from '../map/place-map.js';
import { Choices, Lines, Offer } from './card-parts.js';
import { Welcome } from './welcome.js';

interface Props {
  view: FaceView;
  motion: FaceMotion;
  send: Send;
}

/** What the directory says, where that is, what may be chosen, and the offer; an offer alone leaves the topics. */
export function Answer({ view: { card, language }, motion, send }: Props) {
  const title = card.title ?? '';
  const bare = title === '' && card.lines.length === 0 && card.choices.length === 0 && !card.spot;
  return (
    <section className="answer" data-urgent={card.urgent}>
      {bare ? (
        <Welcome language={language} send={send} />
      ) : (
        <div className="scroll">
          {title !== '' && <h2>{title}</h2>}
          <Lines lines={card.lines} />
          {!card.offer && <Choices choices={card.choices} send={send} />}
          {card.spot && <PlaceMap spot={card.spot} language={language} motion={motion} />}
        </div>
      )}
      <Offer offer={card.offer} choices={card.choices} send={send} />
    </section>
  );
}
