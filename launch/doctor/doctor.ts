import path from 'node:path';
import type { Layout } from '../center/process-config.js';
import { LaunchError } from '../launch-error.js';
import { loadProfile, profilePath, withPortBase } from '../profile.js';
import { PROJECT_ROOT } from '../root.js';
import { wantsRos } from '../ros/sourced.js';
import { checkBase } from './base.js';
import { checkBuilt } from './built.js';
import { bad, good, type Check } from './check.js';
import { checkKiosks } from './kiosk.js';
import { checkData, checkNode } from './machine.js';
import { checkPort } from './ports.js';
import { checkRos } from './ros.js';
import { checkRosLaunch } from './ros-launch.js';
import { checkSettings } from './settings.js';
import { checkSiteFolder } from './site.js';
import { checkStores } from './stores.js';
import { checkUnderstanding } from './understanding.js';
import { checkVoice } from './voice.js';

export interface DoctorOptions {
  readonly profile: string;
  readonly data: string;
  readonly portBase?: number;
}

/** Everything that keeps a profile from running well, each with what to do; changes nothing. */
export async function examine(options: DoctorOptions): Promise<Check[]> {
  const machine = [checkNode(), await checkData(options.data)];
  try {
    const named = await loadProfile(options.profile);
    const profile = options.portBase === undefined ? named : withPortBase(named, options.portBase);
    const found = good('profile', `${options.profile}: ${profile.processes.length} processes`);
    return [...machine, found, ...(await checkProfile({ profile, data: options.data }))];
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    const remedy = `Correct ${profilePath(options.profile)}.`;
    return [...machine, bad('profile', error.message, remedy)];
  }
}

async function checkProfile(layout: Layout): Promise<Check[]> {
  const { index, processes, site } = layout.profile;
  const ports = [{ id: 'index page', port: index.port }, ...processes];
  return [
    ...checkBuilt(processes.map(({ kind }) => kind)),
    ...checkSettings(layout),
    ...(await Promise.all(ports.map(({ id, port }) => checkPort(index.host, id, port)))),
    ...(await checkSiteFolder(path.resolve(PROJECT_ROOT, site))),
    ...checkStores(layout),
    checkRos(wantsRos(layout.profile)),
    ...(await checkRosLaunch(layout)),
    ...(await checkBase(layout)),
    ...(await checkVoice(layout)),
    ...(await checkUnderstanding(layout)),
    ...(await checkKiosks(layout)),
  ];
}
