import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../zone/wire/index.js';
import { MAX_QUESTION } from '../../protocol.js';
import { Keyboard } from '../keyboard/keyboard.js';
import { useDraft } from '../keyboard/use-draft.js';
import { useIdle } from '../keyboard/use-idle.js';
import type { Send } from '../link/use-robot.js';
import { Icon } from '../panel/icon.js';
import { Heard } from '../voice/heard.js';
import { ListenButton } from '../voice/listen-button.js';
import type { PageVoice } from '../voice/use-voice.js';
import { Suggestions, TapRow } from './suggestions.js';

interface Props {
  language: Language;
  send: Send;
  onTyping: (typing: boolean) => void;
  /** True while the keys are on the screen. */
  keys: boolean;
  onKeys: (keys: boolean) => void;
  voice: PageVoice;
}

/** The question in the visitor's own words, with what others ask that begins alike. */
export function AskBar({ language, send, onTyping, keys, onKeys, voice }: Props) {
  const { t } = useTranslation();
  const { words, field, press, edit, clear, write } = useDraft();
  const empty = words.trim() === '';
  const close = () => {
    onTyping(false);
    onKeys(false);
  };
  const leftS = useIdle(keys, () => {
    clear();
    close();
  });
  const ask = (text: string) => {
    if (text.trim() === '') return;
    send('ask', { text: text.trim(), language });
    clear();
    close();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    ask(words);
  };
  return (
    <form
      className="ask"
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      {!keys && words === '' && (
        <Heard
          voice={voice}
          onCorrect={(heard) => {
            write(heard);
            onKeys(true);
            field.current?.focus();
          }}
        />
      )}
      {!keys && <Suggestions words={words} onAsk={ask} />}
      {keys && leftS === null && <TapRow words={words} language={language} onAsk={ask} />}
      {leftS !== null && (
        <p className="taps leaving" role="status">
          {t('keyboard.leaving', { count: leftS })}
        </p>
      )}
      <div className="ask-row">
        {!keys && <ListenButton voice={voice} />}
        <input
          ref={field}
          type="text"
          // The page has keys of its own; those of the system would cover them.
          inputMode="none"
          value={words}
          maxLength={MAX_QUESTION}
          placeholder={t('askPlaceholder')}
          aria-label={t('askLabel')}
          autoComplete="off"
          enterKeyHint="send"
          onClick={({ nativeEvent }) => {
            if (isTouch(nativeEvent)) onKeys(true);
          }}
          onChange={(event) => {
            edit(event.target);
            onTyping(event.target.value !== '');
          }}
          onBlur={() => onTyping(false)}
        />
        <button
          type="button"
          className="keys"
          aria-expanded={keys}
          onClick={() => {
            if (keys) close();
            else onKeys(true);
            field.current?.focus();
          }}
        >
          <Icon name={keys ? 'hide' : 'keyboard'} />
          {t(keys ? 'keyboard.close' : 'keyboard.open')}
        </button>
        {!keys && !(empty && voice.voice) && (
          <button type="submit" disabled={empty}>
            <Icon name="send" />
            {t('ask')}
          </button>
        )}
      </div>
      {keys && (
        <Keyboard
          key={language}
          first={language === 'ko' ? 'hangul' : 'latin'}
          canAsk={!empty}
          onType={(typed) => {
            press(typed);
            onTyping(true);
          }}
        />
      )}
    </form>
  );
}

/** A finger or a pen: whoever uses a mouse has a keyboard beside it. */
function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType !== 'mouse' && event.pointerType !== '';
}
