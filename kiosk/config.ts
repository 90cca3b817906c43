import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { DeviceId, KioskKind } from '../zone/wire/index.js';
import { KioskError } from './error/kiosk-error.js';

const Path = z.string().min(1);
const Seconds = (initial: number, min: number, max: number) =>
  z.number().min(min).max(max).default(initial);

/** The card terminal: a REST agent, ZVT on a serial line, or a reader with approvals by a VAN. */
const CardTerminalConfig = z.union([
  z.literal('simulated'),
  z.strictObject({ kind: z.literal('rest').default('rest'), url: z.url() }),
  z.strictObject({
    kind: z.literal('zvt'),
    /** Better a name of `/dev/serial/by-id`: it stays when another device is plugged in. */
    device: z.string().min(1),
    baud: z.number().int().min(1_200).max(921_600).default(9_600),
    /** The merchant's password of the terminal. */
    password: z
      .string()
      .regex(/^\d{6}$/, 'six digits in quotes')
      .default('000000'),
  }),
  z.strictObject({
    kind: z.literal('van'),
    /** The VAN's API, and the agent of the card reader at this kiosk. */
    url: z.url(),
    reader: z.url(),
    /** As the VAN gave them: terminal id, service id, business number, channel. */
    tid: z.string().min(1).max(10),
    svcId: z.string().min(1).max(10),
    bizrNo: z.string().regex(/^\d{10}$/, 'ten digits in quotes'),
    channelId: z.string().min(1).max(60),
    /** Holds the key by which messages are signed, and nothing else. */
    secretFile: Path,
  }),
]);

const Address = (initial: number) => z.number().int().min(2).max(255).default(initial);
const Checksum = (initial: 'simple' | 'crc') => z.enum(['simple', 'crc']).default(initial);
const CoinWon = z.union([z.literal(10), z.literal(50), z.literal(100), z.literal(500)]);

/** A bill validator, a coin acceptor and hoppers on one ccTalk cable. */
const CcTalkConfig = z.strictObject({
  kind: z.literal('cctalk'),
  /** Better a name of `/dev/serial/by-id`: it stays when another device is plugged in. */
  device: z.string().min(1),
  baud: z.number().int().min(1_200).max(115_200).default(9_600),
  notes: z.strictObject({ address: Address(40), checksum: Checksum('crc') }).prefault({}),
  coins: z
    .strictObject({
      address: Address(2),
      checksum: Checksum('simple'),
      /** Sorter path of each coin that a hopper takes back; the others fall into the cash box. */
      paths: z
        .array(z.strictObject({ won: CoinWon, path: z.number().int().min(1).max(8) }))
        .default([]),
    })
    .prefault({}),
  hoppers: z
    .array(
      z.strictObject({
        won: CoinWon,
        address: Address(3),
        checksum: Checksum('simple'),
        security: z.enum(['serial-number', 'cipher']).default('serial-number'),
      }),
    )
    .min(1)
    .max(4),
});

/** Settings of one kiosk process. Relative paths are relative to the settings file. */
export const KioskConfig = z.strictObject({
  id: DeviceId,
  kind: KioskKind,
  /** Spot id on the site's plan, for example `certificate-kiosk-1`. */
  spot: z.string().min(1).max(60),
  listen: z.strictObject({
    host: z.string().min(1).default('127.0.0.1'),
    port: z.number().int().min(0).max(65_535),
  }),
  /** Folder of the built page (`dist/pages/kiosk`). */
  pages: Path,
  /** Folder of the journal; on the simulated machines also of their books. */
  data: Path,
  /** TrueType, OpenType or WOFF2 files with Hangul, embedded in what is printed. */
  fonts: z.strictObject({ regular: Path, bold: Path }),
  zone: z.strictObject({ url: z.url(), tokenFile: Path }).nullable().default(null),
  office: z.union([z.literal('demo'), z.strictObject({ url: z.url() })]).default('demo'),
  /**
   * PEM files with which the demo office signs: certificate chain, and key in PKCS #8. Null: it makes
   * its own in the data folder. A real office signs with what it keeps itself.
   */
  authority: z.strictObject({ certificate: Path, key: Path }).nullable().default(null),
  /** Page where printed document numbers are checked; null: the zone's own, where there is a zone. */
  verifyPage: z.url().nullable().default(null),
  terminal: CardTerminalConfig.default('simulated'),
  /**
   * Null: cards only. Left out, it goes with the terminal: a kiosk with a real one must not hand out
   * papers for money that nobody put in.
   */
  cash: z
    .union([z.literal('simulated'), CcTalkConfig])
    .nullable()
    .optional(),
  printer: z
    .union([
      z.literal('simulated'),
      z.strictObject({
        /** An IPP printer, or a CUPS queue with the printer that counts its sheets. */
        url: z.url(),
        counter: z
          .strictObject({
            host: z.string().min(1),
            port: z.number().int().min(1).max(65_535).default(9100),
          })
          .optional(),
      }),
    ])
    .default('simulated'),
  /** `documents`: receipts come out of the printer above; else of an ESC/POS printer on a serial line. */
  receiptPrinter: z
    .union([
      z.literal('documents'),
      z.strictObject({
        /** Better a name of `/dev/serial/by-id`: it stays when another device is plugged in. */
        device: z.string().min(1),
        baud: z.number().int().min(1_200).max(921_600).default(115_200),
        /** Columns of its ordinary font: 42 or 48 on 80 mm, 32 on 58 mm. */
        columns: z.number().int().min(24).max(80).default(42),
      }),
    ])
    .default('documents'),
  /** Who takes the money, as receipts say it (상호, 사업자등록번호). */
  merchant: z
    .strictObject({
      name: z.string().min(1).max(40).default('서초구 OK민원센터'),
      businessNo: z
        .string()
        .regex(/^\d{3}-\d{2}-\d{5}$/, 'like 123-45-67890')
        .default('000-00-00000'),
    })
    .prefault({}),
  inactivityS: Seconds(90, 30, 900),
  farewellS: Seconds(30, 5, 300),
  log: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** How long the simulated far ends take; none of it matters with real devices. */
  sim: z
    .strictObject({
      /** From the amount on the terminal to the card on it, ms. */
      cardMs: z.number().int().min(0).default(2_000),
      /** From the finger on the demo reader to its answer, ms. */
      fingerMs: z.number().int().min(0).default(1_200),
      /** From one coin of change to the next, ms. */
      coinMs: z.number().int().min(0).default(250),
      /** Printing one sheet, ms. */
      sheetMs: z.number().int().min(0).default(2_500),
      /** One answer of the demo office, ms. */
      officeMs: z.number().int().min(0).default(300),
    })
    .prefault({}),
});
export type KioskConfig = z.infer<typeof KioskConfig>;

/**
 * Reads and checks a settings file (YAML or JSON).
 * @throws KioskError `config.unreadable`, `config.invalid`, naming file, field and remedy
 */
export function readConfig(file: string): KioskConfig {
  const raw = parseFile(file);
  const parsed = KioskConfig.safeParse(raw);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.') || '(whole file)'}: ${issue.message}`,
    );
    throw new KioskError(
      'config.invalid',
      `${file} is not a valid kiosk configuration. Correct these fields:\n${lines.join('\n')}`,
    );
  }
  return withAbsolutePaths(parsed.data, dirname(resolve(file)));
}

function parseFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new KioskError(
      'config.unreadable',
      `Cannot read ${file}: ${(cause as Error).message}. Name the settings file with --config.`,
      { cause },
    );
  }
  try {
    return parseYaml(text);
  } catch (cause) {
    throw new KioskError(
      'config.invalid',
      `${file} is neither YAML nor JSON: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/** @param base folder that relative paths start from */
export function withAbsolutePaths(config: KioskConfig, base: string): KioskConfig {
  const at = (path: string) => resolve(base, path);
  return {
    ...config,
    pages: at(config.pages),
    data: at(config.data),
    fonts: { regular: at(config.fonts.regular), bold: at(config.fonts.bold) },
    terminal:
      typeof config.terminal === 'object' && config.terminal.kind === 'van'
        ? { ...config.terminal, secretFile: at(config.terminal.secretFile) }
        : config.terminal,
    authority: config.authority && {
      certificate: at(config.authority.certificate),
      key: at(config.authority.key),
    },
    zone: config.zone && { ...config.zone, tokenFile: at(config.zone.tokenFile) },
  };
}
