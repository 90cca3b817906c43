import type { Language } from '../../zone/wire/index.js';

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/gu;
const KANA = /[\u3041-\u30ff\uff66-\uff9f]/gu;
const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Characters written so in Japanese only, neither in simplified nor in traditional Chinese. */
const JAPANESE_HAN =
  /[発証転駅図実変売読児険検駐両単戦広応拡帰価伝仏沢辺気円対関営労図録戸帳込働払届預窓札]/u;

/** A Hangul syllable counts as this many Latin letters: a Korean name in an English question is no Korean. */
const SYLLABLE_LETTERS = 1.6;
/** "ATM", "AED", "PC": said in every language, so no sign of English. */
const ABBREVIATION_LETTERS = 4;

/**
 * The language of a text by its script. Where the script gives no sign (nothing but digits, an
 * abbreviation, or characters that Chinese and Japanese share), the conversation's language counts,
 * else Korean; Chinese for Han characters alone.
 */
export function detectLanguage(text: string, conversation?: Language): Language {
  const hangul = count(text, HANGUL);
  const kana = count(text, KANA);
  const han = count(text, HAN);
  const latin = count(text, LATIN);
  if (hangul * SYLLABLE_LETTERS >= latin && hangul > 0 && hangul >= kana + han) return 'ko';
  if (kana + han > 0 && (kana + han) * SYLLABLE_LETTERS >= latin) {
    if (kana > 0 || JAPANESE_HAN.test(text)) return 'ja';
    return conversation === 'ja' ? 'ja' : 'zh';
  }
  if (latin > ABBREVIATION_LETTERS) return 'en';
  return conversation ?? (latin > 0 && hangul === 0 ? 'en' : 'ko');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
