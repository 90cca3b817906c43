import { useTranslation } from 'react-i18next';
import type { DocumentCard } from '../../protocol.js';
import { Icon } from '../parts/icon.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';
import { useWon } from '../parts/won.js';

export function Documents({ view, touch, screen }: ScreenProps<'documents'>) {
  const { t } = useTranslation();
  return (
    <section className="screen documents">
      <Title title={t('documents.title')} lead={t('documents.lead')} />
      <ul className="cards">
        {screen.documents.map((document) => (
          <li key={document.id}>
            <Card
              document={document}
              language={view.language}
              press={() => touch({ type: 'choose', document: document.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  document: DocumentCard;
  language: keyof DocumentCard['name'];
  press: () => void;
}

function Card({ document, language, press }: CardProps) {
  const { t } = useTranslation();
  const won = useWon();
  return (
    <button type="button" className="card" disabled={!document.here} onClick={press}>
      <span className="card-icon">
        <Icon name="document" />
      </span>
      <span className="card-text">
        <strong>{document.name[language]}</strong>
        <span>{document.note[language]}</span>
      </span>
      {document.here ? (
        <span className="card-fee">
          <span>{t('documents.fee')}</span>
          <strong>{won(document.feeWon)}</strong>
          <small>{t('documents.counterFee', { fee: won(document.counterFeeWon) })}</small>
        </span>
      ) : (
        <span className="card-elsewhere">{t('documents.counter')}</span>
      )}
    </button>
  );
}
