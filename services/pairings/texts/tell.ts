import { tellerOf } from '../../shared/texts.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Tells what pairings says, in the viewer's language. */
export const tell = tellerOf({ fr, en });
