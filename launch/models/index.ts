export type { Progress } from './bring.js';
export { install, type InstallOptions, type Outcome } from './install.js';
export { listModels, type Listed } from './list.js';
export { findModel, loadManifest, MANIFEST, type Manifest, type PublicModel } from './manifest.js';
export { verifyOwn, verifyPublic, type Verified } from './verify.js';
export { megabytes } from './space.js';
