import { SerialPortMock } from 'serialport';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serialLine } from './serial-line.js';

const PATH = '/dev/mock';

beforeEach(() => {
  SerialPortMock.binding.createPort(PATH, { record: true });
});
afterEach(() => {
  SerialPortMock.binding.reset();
});

const open = (path: string, listener = { received: vi.fn(), closed: vi.fn() }) =>
  serialLine(path, 115_200, (name, baudRate) => {
    return new SerialPortMock({ path: name, baudRate, autoOpen: false });
  })(listener);

it('says what to check when the port does not open', async () => {
  await expect(open('/dev/absent')).rejects.toMatchObject({
    code: 'base.port-unavailable',
    message: expect.stringContaining('group dialout') as string,
  });
});

it('does not call its own closing a loss, and closes twice', async () => {
  const listener = { received: vi.fn(), closed: vi.fn() };
  const line = await open(PATH, listener);
  line.write(Uint8Array.from([1, 2, 3]));
  await line.close();
  await line.close();
  expect(listener.closed).not.toHaveBeenCalled();
});
