import { useTranslation } from 'react-i18next';

interface NoteFieldProps {
  label: string;
  /** What is written most often: one touch. */
  phrases: readonly string[];
  value: string;
  change: (value: string) => void;
}

export function NoteField({ label, phrases, value, change }: NoteFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="note">
      <label>
        {label}
        <textarea
          rows={2}
          maxLength={300}
          value={value}
          placeholder={t('note.hint')}
          onChange={(event) => change(event.target.value)}
        />
      </label>
      <div className="phrases">
        {phrases.map((phrase) => (
          <button key={phrase} type="button" onClick={() => change(phrase)}>
            {phrase}
          </button>
        ))}
      </div>
    </div>
  );
}
