"""A Modbus RTU slave of Debian's python3-pymodbus on a serial port, for tests of the base driver.

Called with the port and `drive`, or `other-slave` for a device with other registers. Takes `<address> <value>` lines on its input to set a register; writes one such line for each register
the master writes, and `ready` when it listens.
"""

import sys
import threading

from pymodbus.datastore import ModbusServerContext, ModbusSlaveContext, ModbusSparseDataBlock
from pymodbus.server import StartSerialServer
from pymodbus.transaction import ModbusRtuFramer

FACTORY = {0x2000: 1000, 0x2001: 1, 0x2002: 2, 0x2003: 0, 0x200D: 1, 0x200E: 0}
STATUS = {address: 0 for address in range(0x20A1, 0x20B0)}


class Registers(ModbusSparseDataBlock):
    def setValues(self, address, values, use_as_default=False):
        super().setValues(address, values, use_as_default)
        for offset, value in enumerate(values if isinstance(values, list) else [values]):
            print(address + offset, value, flush=True)


RAMPS = {0x2080: 500, 0x2081: 500, 0x2082: 500, 0x2083: 500, 0x2084: 10, 0x2085: 10}
DRIVE = {**FACTORY, **RAMPS, 0x2088: 0, 0x2089: 0, **STATUS, 0x20A1: 2590}
registers = Registers(DRIVE if sys.argv[2] == "drive" else {0: 1, 1: 2})


def follow_input():
    for line in sys.stdin:
        address, value = line.split()
        registers.values[int(address)] = int(value)


threading.Thread(target=follow_input, daemon=True).start()
slave = ModbusSlaveContext(hr=registers, zero_mode=True)
print("ready", flush=True)
StartSerialServer(
    context=ModbusServerContext(slaves={1: slave}, single=False),
    framer=ModbusRtuFramer,
    port=sys.argv[1],
    baudrate=115200,
)
