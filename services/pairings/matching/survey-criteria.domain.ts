import type { ImportanceName, MatchingPreferences } from '../../contracts/people-rpc.js';
import { message, type PairingsTextKey, template } from '../refusals.js';
import type { MatchCriterion } from './criterion.domain.js';
import type { MessageTemplate, TemplateValue } from './message-template.domain.js';

const frequencies = ['WEEKLY', 'BIWEEKLY', 'MONTHLY', 'QUARTERLY', 'FEW_TIMES_A_YEAR'];

/** The part of a mismatch that counts, by its importance. */
const costOf: Record<ImportanceName, number> = { NOT_IMPORTANT: 0, NICE: 0.5, IMPORTANT: 1, MUST: 1 };

/** Softens a mismatch by the mean importance for both. */
function softened(agreement: number, one: ImportanceName, other: ImportanceName): number {
  return 1 - ((1 - agreement) * (costOf[one] + costOf[other])) / 2;
}

/** The similarity of two frequencies, from 0 to 1. AS_NEEDED is half similar to any other. */
export function frequencySimilarity(
  one: MatchingPreferences['frequency'],
  other: MatchingPreferences['frequency'],
): number {
  if (one === other) return 1;
  if (one === 'AS_NEEDED' || other === 'AS_NEEDED') return 0.5;
  return 1 - Math.abs(frequencies.indexOf(one) - frequencies.indexOf(other)) / (frequencies.length - 1);
}

/** The share of the shorter list that is in both; null where a list is empty, which means unknown. */
export function overlapRatio(one: readonly string[], other: readonly string[]): number | null {
  if (one.length === 0 || other.length === 0) return null;
  const shared = one.filter((item) => other.includes(item)).length;
  return shared / Math.min(one.length, other.length);
}

/** Compares how often both want to be in touch. */
export const frequencyCriterion: MatchCriterion = {
  measure({ wishes: one }, { wishes: other }) {
    if (!one || !other) return null;
    return softened(
      frequencySimilarity(one.frequency, other.frequency),
      one.frequencyImportance,
      other.frequencyImportance,
    );
  },
  explain({ wishes: one }, { wishes: other }) {
    if (!one || !other) return template('match.FREQUENCY.unknown');
    const named = ({ frequency }: MatchingPreferences) => message(`match.frequency.${frequency}`);
    return one.frequency === other.frequency
      ? template('match.FREQUENCY.same', { frequency: named(one) })
      : template('match.FREQUENCY.none', { mentor: named(one), mentee: named(other) });
  },
};

type ListName = 'channels' | 'purposes';

/** Texts of a survey criterion whose answers are lists. */
interface ListTexts<Item extends string> {
  open: PairingsTextKey;
  none: PairingsTextKey;
  some(shared: TemplateValue[]): MessageTemplate;
  item(item: Item): TemplateValue;
}

/** A criterion whose answers are lists. An empty answer means that anything suits. */
function listCriterion<List extends ListName>(
  list: List,
  texts: ListTexts<MatchingPreferences[List][number]>,
): MatchCriterion {
  const importance = `${list}Importance` as const;
  return {
    measure({ wishes: one }, { wishes: other }) {
      if (!one || !other) return null;
      return softened(overlapRatio(one[list], other[list]) ?? 1, one[importance], other[importance]);
    },
    explain({ wishes: one }, { wishes: other }) {
      const ofMentor: readonly MatchingPreferences[List][number][] = one?.[list] ?? [];
      const ofMentee: readonly MatchingPreferences[List][number][] = other?.[list] ?? [];
      if (ofMentor.length === 0 || ofMentee.length === 0) return template(texts.open);
      const shared = ofMentee.filter((item) => ofMentor.includes(item)).map(texts.item);
      return shared.length > 0 ? texts.some(shared) : template(texts.none);
    },
  };
}

/** Compares the channels by which both want to be in touch. */
export const channelsCriterion = listCriterion('channels', {
  open: 'match.CHANNELS.open',
  none: 'match.CHANNELS.none',
  some: (shared) => template('match.CHANNELS.some', { shared }),
  item: (channel) => message(`match.channels.${channel}`),
});
/** Compares the purposes for which both want to be in touch. */
export const purposesCriterion = listCriterion('purposes', {
  open: 'match.PURPOSES.open',
  none: 'match.PURPOSES.none',
  some: (shared) => template('match.PURPOSES.some', { shared }),
  item: (purpose) => message(`match.purposes.${purpose}`),
});
