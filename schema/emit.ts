// `npm run schema:emit`: writes the schema files; with `--check`, compares them.
import { requireSupportedNode } from '../start/node-version.js';

requireSupportedNode();
const { emitSchemas } = await import('./emit-schemas.js');
await emitSchemas();
