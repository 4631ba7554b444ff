import { readFileSync } from 'node:fs';

/**
 * Ends the process with exit code 1 and one line when this Node is older than `engines` in package.json allows. An entry
 * point calls it before it imports anything else: on an older Node, other modules fail to link.
 */
export function requireSupportedNode(): void {
  const packageJson = new URL('../../package.json', import.meta.url);
  const { engines } = JSON.parse(readFileSync(packageJson, 'utf8')) as { engines: { node: string } };
  const problem = unsupportedNode(process.version, engines.node);
  if (problem === null) return;
  console.error(`jumelage: ${problem}`);
  process.exit(1);
}

/** Returns what is wrong with a Node version such as `v20.20.2`, given a range such as `>=24`; null when it is supported. */
export function unsupportedNode(version: string, range: string): string | null {
  const required = majorOf(range);
  if (majorOf(version) >= required) return null;
  return (
    `Node ${required} or later is needed, and this is Node ${version.replace('v', '')}. ` +
    `Run 'npm ci' and then 'npm start': npm scripts use the Node ${required} that npm ci installs. Or install Node ${required} or later.`
  );
}

function majorOf(version: string): number {
  return Number(/\d+/.exec(version)?.[0]);
}
