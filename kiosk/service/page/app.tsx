import { Cases } from './parts/cases.js';
import { Closing } from './parts/closing.js';
import { Devices } from './parts/devices.js';
import { Duty } from './parts/duty.js';
import { Header } from './parts/header.js';
import { Log } from './parts/log.js';
import { Problem, Refused } from './parts/problem.js';
import { SignIn } from './parts/sign-in.js';
import { Supplies } from './parts/supplies.js';
import { useService } from './use-service.js';

export function App() {
  const service = useService();
  const { board, refusal } = service;
  if (!board) return <SignIn busy={service.busy} refusal={refusal} onSignIn={service.signIn} />;
  const props = { board, busy: service.busy, act: service.act };
  return (
    <Refused.Provider value={{ code: refusal, forgive: service.forgive }}>
      <div className="service" data-busy={service.busy}>
        <Header board={board} signOut={service.signOut} />
        <Problem code={refusal} close={service.forgive} />
        <main>
          <Duty {...props} />
          <Cases {...props} />
          <Supplies {...props} />
          <Closing {...props} />
          <Devices board={board} />
          <Log board={board} />
        </main>
      </div>
    </Refused.Provider>
  );
}
