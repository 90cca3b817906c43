import { describe, expect, it } from 'vitest';
import type { RequestOf, ResponseOf } from '../services.js';
import { useBench, type Bench, type MakeHarness } from './harness.suite.js';

type Handler = (
  request: RequestOf<'std_srvs/srv/SetBool'>,
) => ResponseOf<'std_srvs/srv/SetBool'> | Promise<ResponseOf<'std_srvs/srv/SetBool'>>;

function serve({ graph, unique }: Bench, handler: Handler) {
  const name = unique('enable');
  const node = graph.createNode(unique('server'));
  const server = node.createService('std_srvs/srv/SetBool', name, handler);
  const client = graph.createNode(unique('client')).createClient('std_srvs/srv/SetBool', name);
  return { node, server, client };
}

export function describeServices(makeHarness: MakeHarness): void {
  const bench = useBench(makeHarness);

  describe('services', () => {
    it('answer each caller', async () => {
      const { client } = serve(bench(), ({ data }) => ({ success: data, message: '네' }));
      expect(await bench().ended(client.waitForService(5))).toBe(true);
      const answers = Promise.all([client.call({ data: true }), client.call({ data: false })]);
      expect(await bench().ended(answers)).toEqual([
        { success: true, message: '네' },
        { success: false, message: '네' },
      ]);
    });

    it('may take their time', async () => {
      const { node, client } = serve(bench(), async ({ data }) => {
        await node.clock.sleep(0.05);
        return { success: data, message: '' };
      });
      await bench().ended(client.waitForService(5));
      expect(await bench().ended(client.call({ data: true }))).toMatchObject({ success: true });
    });

    it('are waited for until they come, or the time is up', async () => {
      const { graph, unique, ended } = bench();
      const name = unique('later');
      const node = graph.createNode(unique('node'));
      const client = node.createClient('std_srvs/srv/Trigger', name);
      expect(await ended(client.waitForService(0.05))).toBe(false);
      const waiting = client.waitForService(5);
      node.createService('std_srvs/srv/Trigger', name, () => ({ success: true, message: '' }));
      expect(await ended(waiting)).toBe(true);
    });

    it('that are not there cannot be called', async () => {
      const { graph, unique, ended } = bench();
      const client = graph
        .createNode(unique('node'))
        .createClient('std_srvs/srv/Trigger', unique('absent'));
      await expect(ended(client.call({}))).rejects.toMatchObject({
        code: 'graph.service-unavailable',
      });
    });

    it('that never answer time out', async () => {
      const { client } = serve(bench(), () => new Promise(() => undefined));
      await bench().ended(client.waitForService(5));
      await expect(
        bench().ended(client.call({ data: true }, { timeoutS: 0.1 })),
      ).rejects.toMatchObject({ code: 'graph.timeout' });
    });

    it.each<[string, Handler]>([
      [
        'throw',
        () => {
          throw new Error('relay');
        },
      ],
      ['reject', () => Promise.reject(new Error('relay'))],
    ])('that %s are reported, and the caller is told', async (_, handler) => {
      const { client } = serve(bench(), handler);
      await bench().ended(client.waitForService(5));
      // ROS 2 has no way to say "failed": there the caller waits until its time is up.
      await expect(
        bench().ended(client.call({ data: true }, { timeoutS: 0.3 })),
      ).rejects.toMatchObject({ code: expect.stringMatching(/service-failed|timeout/) as string });
      expect(bench().callbackErrors).toEqual([new Error('relay')]);
    });

    it('leave no caller waiting when they are destroyed', async () => {
      const { server, client } = serve(bench(), () => new Promise(() => undefined));
      await bench().ended(client.waitForService(5));
      const call = client.call({ data: true }, { timeoutS: 0.5 });
      server.destroy();
      await expect(bench().ended(call)).rejects.toMatchObject({
        code: expect.stringMatching(/service-unavailable|timeout/) as string,
      });
    });

    it('leave no caller waiting when the client is destroyed', async () => {
      const { client } = serve(bench(), () => new Promise(() => undefined));
      await bench().ended(client.waitForService(5));
      const call = client.call({ data: true });
      client.destroy();
      await expect(bench().ended(call)).rejects.toMatchObject({ code: 'graph.destroyed' });
    });
  });
}
