"""The hold model in SimPy: python3 hold.py PENDING EVENTS prints seconds per event and the busy share of the processor."""
import random
import sys
import time

import simpy

pending, events = int(sys.argv[1]), int(sys.argv[2])
draw = random.Random(1).expovariate
environment = simpy.Environment()


def hop():
    while True:
        yield environment.timeout(draw(1.0))


for _ in range(pending):
    environment.process(hop())
for _ in range(pending):
    environment.step()
wall, cpu = time.perf_counter(), time.process_time()
for _ in range(events):
    environment.step()
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
print(wall / events, cpu / wall)
