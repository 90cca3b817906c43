export { createNoZone } from './no-zone.js';
export { createZoneLink, type ZoneLink, type ZoneLinkOptions } from './zone-link.js';
