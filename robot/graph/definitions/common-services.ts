import type { DefinitionText } from './definition-text.js';

/** Services of std_srvs, nav_msgs and lifecycle_msgs, the same in every distribution. */
export const COMMON_SERVICES: DefinitionText = {
  'std_srvs/srv/Empty': '---',
  'std_srvs/srv/SetBool': 'bool data\n---\nbool success\nstring message',
  'std_srvs/srv/Trigger': '---\nbool success\nstring message',
  'nav_msgs/srv/GetMap': '---\nOccupancyGrid map',
  'lifecycle_msgs/srv/GetState': '---\nState current_state',
  'lifecycle_msgs/srv/ChangeState': 'Transition transition\n---\nbool success',
};
