"""Runs of whole processes, as the operating system accounts for them."""
import os
import statistics
import subprocess
import sys
import tempfile
import time


def measure(command, core=None):
    """Wall seconds, processor seconds and peak MiB of one run, on one core if one is named, and what it prints."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL,
                                   preexec_fn=lambda: core is None or os.sched_setaffinity(0, {core}))
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            sys.exit(f"{command[0]} failed")
        output.seek(0)
        return (wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024), output.read().decode()


def table(runs, note=lambda name: ""):
    """Prints the median of each job's runs, and its ratio to the first job's."""
    print(f"{'':16}{'wall s':>8}{'cpu s':>8}{'MiB':>8}{'ratio':>8}")
    ours = statistics.median(run[0] for run in next(iter(runs.values())))
    for name, figures in runs.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*figures))
        print(f"{name:16}{wall:8.2f}{cpu:8.2f}{memory:8.0f}{wall / ours:8.2f}{note(name)}")
