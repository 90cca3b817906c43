"""A GPS receiver on a serial port, as far as a base driver sees it: a line of NMEA text every 50 ms."""

import sys
import time

import serial

port = serial.Serial(sys.argv[1], 115200)
print("ready", flush=True)
while True:
    port.write(b"$GPGGA,021230.00,3733.9712,N,12658.6920,E,1,08,1.0,38.0,M,19.0,M,,*55\r\n")
    time.sleep(0.05)
