import { useTranslation } from 'react-i18next';
import type { FaceCard } from '../../protocol.js';
import type { Send } from '../link/use-robot.js';
import { Icon } from './icon.js';

export function Lines({ lines }: { lines: FaceCard['lines'] }) {
  if (lines.length === 0) return null;
  return (
    <dl className="lines">
      {lines.map(({ kind, label, text }) => (
        <div key={`${kind}-${text}`} data-kind={kind}>
          <dt>
            <Icon name={kind} />
            {label}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Choices({ choices, send }: { choices: FaceCard['choices']; send: Send }) {
  const { t } = useTranslation();
  if (choices.length === 0) return null;
  return (
    <ul className="choices" aria-label={t('choices')}>
      {choices.map(({ id, label }) => (
        <li key={id}>
          <button type="button" data-choice={id} onClick={() => send('choose', { id })}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

type OfferProps = Pick<FaceCard, 'offer' | 'choices'> & { send: Send };

/** Yes, no, and the other ways there are beside the one offered. */
export function Offer({ offer, choices, send }: OfferProps) {
  if (!offer) return null;
  return (
    <div className="offer" role="group" aria-label={offer.question}>
      <p>{offer.question}</p>
      <button type="button" className="yes" onClick={() => send('answerOffer', { yes: true })}>
        <Icon name="check" />
        {offer.yes}
      </button>
      {choices.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className="other"
          data-choice={id}
          onClick={() => send('choose', { id })}
        >
          {label}
        </button>
      ))}
      <button type="button" className="no" onClick={() => send('answerOffer', { yes: false })}>
        {offer.no}
      </button>
    </div>
  );
}
