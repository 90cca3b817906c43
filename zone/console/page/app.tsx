import { useState } from 'react';
import { Dashboard } from './dashboard.js';
import {
  forgetCredentials,
  keepCredentials,
  takeCredentials,
  type Credentials,
} from './link/credentials.js';
import { LinkContext, useLinkState, useOpenLink } from './link/use-link.js';
import { Loading } from './overlays/loading.js';
import { Replaced } from './overlays/replaced.js';
import { SignIn } from './overlays/sign-in.js';

/** Read once, before React renders twice in strict mode: reading takes the token off the address. */
const arrivedWith = takeCredentials();

export function App() {
  const [credentials, setCredentials] = useState(arrivedWith);
  const signIn = (next: Credentials) => {
    keepCredentials(next);
    setCredentials({ ...next });
  };
  if (!credentials) return <SignIn refusal={null} onSignIn={signIn} />;
  return <Connected credentials={credentials} onSignIn={signIn} />;
}

interface ConnectedProps {
  credentials: Credentials;
  onSignIn: (credentials: Credentials) => void;
}

function Connected({ credentials, onSignIn }: ConnectedProps) {
  const link = useOpenLink(credentials);
  const state = useLinkState(link);
  if (state.status === 'replaced') return <Replaced onAgain={() => onSignIn(credentials)} />;
  if (state.status === 'refused') {
    forgetCredentials();
    return <SignIn refusal={state.refusal} device={credentials.device} onSignIn={onSignIn} />;
  }
  if (!state.snapshot) return <Loading />;
  return (
    <LinkContext value={link}>
      <Dashboard snapshot={state.snapshot} online={state.status === 'online'} />
    </LinkContext>
  );
}
