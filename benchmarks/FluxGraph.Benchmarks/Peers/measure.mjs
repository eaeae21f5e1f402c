// The middle of several runs, in milliseconds, after runs that only warm up.
export const median = (warmUps, runs, run) => {
  const times = [];
  for (let i = 0; i < warmUps + runs; i++) {
    const start = process.hrtime.bigint();
    run();
    if (i >= warmUps) {
      times.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  times.sort((left, right) => left - right);
  return times[Math.floor(times.length / 2)];
};
