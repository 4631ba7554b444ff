/** A problem that the person who starts Jumelage can fix. Printed as one line without a stack; exit code 1. */
export class StartupFault extends Error {
  override readonly name = 'StartupFault';
}
