/** Something that the person who starts Jumelage can mend. Printed as its one line, without a stack; exit code 1. */
export class StartupFault extends Error {
  override readonly name = 'StartupFault';
}
