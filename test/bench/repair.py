"""The machine-repair cluster in SimPy: python3 repair.py FAILURES prints seconds per failure and the busy share."""
import random
import sys
import time

import simpy

MACHINES, CREWS, LIFE, REPAIR = 550, 5, 1.0, 0.008
wanted = int(sys.argv[1])
draw = random.Random(1).expovariate
environment = simpy.Environment()
crews = simpy.Resource(environment, CREWS)
failures = 0


def machine():
    global failures
    while True:
        yield environment.timeout(draw(1 / LIFE))
        failures += 1
        with crews.request() as crew:
            yield crew
            yield environment.timeout(draw(1 / REPAIR))


for _ in range(MACHINES):
    environment.process(machine())
while failures < MACHINES:
    environment.step()
before, wall, cpu = failures, time.perf_counter(), time.process_time()
while failures < before + wanted:
    environment.step()
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
print(wall / wanted, cpu / wall)
