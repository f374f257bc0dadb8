// Closes a test run with one line that people and CI read alike, and lets no skip pass in CI.
export default class ClosingLineReporter {
  #skipped = 0;

  onRunComplete(
    _contexts,
    { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites },
  ) {
    this.#skipped = numPendingTests;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skips = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    // After every other reporter has had its say.
    process.once('exit', () =>
      process.stdout.write(`${numPassedTests} passed, ${failed} failed${skips}\n`),
    );
  }

  getLastError() {
    if (process.env.CI && this.#skipped > 0) return new Error('CI skips no test');
  }
}
