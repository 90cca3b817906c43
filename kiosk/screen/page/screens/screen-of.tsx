import type { ViewProps } from '../parts/screen-props.js';
import { Cash } from './cash.js';
import { Confirm } from './confirm.js';
import { Copies } from './copies.js';
import { Documents } from './documents.js';
import { Done } from './done.js';
import { Identify } from './identify.js';
import { Issuing } from './issuing.js';
import { Options } from './options.js';
import { OutOfService } from './out-of-service.js';
import { Pay } from './pay.js';
import { Settling } from './settling.js';
import { Sorry } from './sorry.js';
import { Welcome } from './welcome.js';

/** The component of the screen that the kiosk says to show. */
export function ScreenOf({ view, touch }: ViewProps) {
  const { screen } = view;
  switch (screen.at) {
    case 'out-of-service':
      return <OutOfService view={view} touch={touch} screen={screen} />;
    case 'welcome':
      return <Welcome view={view} touch={touch} screen={screen} />;
    case 'documents':
      return <Documents view={view} touch={touch} screen={screen} />;
    case 'identify':
      return <Identify view={view} touch={touch} screen={screen} />;
    case 'options':
      return <Options view={view} touch={touch} screen={screen} />;
    case 'copies':
      return <Copies view={view} touch={touch} screen={screen} />;
    case 'confirm':
      return <Confirm view={view} touch={touch} screen={screen} />;
    case 'pay':
      return <Pay view={view} touch={touch} screen={screen} />;
    case 'cash':
      return <Cash view={view} touch={touch} screen={screen} />;
    case 'issuing':
      return <Issuing view={view} touch={touch} screen={screen} />;
    case 'settling':
      return <Settling view={view} touch={touch} screen={screen} />;
    case 'done':
      return <Done view={view} touch={touch} screen={screen} />;
    case 'sorry':
      return <Sorry view={view} touch={touch} screen={screen} />;
  }
}
