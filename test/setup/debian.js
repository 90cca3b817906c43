import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/*
 * Installs from Debian what the tests have at the far end of their cables, where it may. Elsewhere it
 * names the command; the tests concerned then say that they are off, and why.
 */
const PACKAGES = [
  'socat', // pairs of pseudo-terminals
  'python3-pymodbus', // a Modbus slave that is not ours
  'python3-serial',
  'python3-serial-asyncio', // pymodbus's server does not start without
  'espeak-ng', // voices to be heard
  'alsa-utils', // microphones and loudspeakers
  'poppler-utils', // pdfsig, pdffonts, pdftotext: readers of what the kiosk prints
  'libnss3-tools', // certutil: whom pdfsig trusts
  'cups', // a print server; the tests run it in a folder of their own
];

const missing = PACKAGES.filter((name) => !isInstalled(name));
if (missing.length > 0) install(missing);

/** @param {string} name */
function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  return stdout?.startsWith('install ok installed') ?? false;
}

/** @param {string[]} names */
function install(names) {
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  const mayInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (mayInstall && (apt(command) || (apt('apt-get update') && apt(command)))) return;
  console.log(
    `Some tests will be off. To have all of them on Debian or Ubuntu:\n  sudo ${command}`,
  );
}

/** @param {string} command */
function apt(command) {
  console.log(command);
  const [program = '', ...args] = command.split(' ');
  // Debian starts a service as it installs it; SYSTEMD_OFFLINE (systemctl) keeps the tests' CUPS from it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', SYSTEMD_OFFLINE: '1' };
  return spawnSync(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
