import { describe, expect, test } from '@jest/globals';
import { firstNameOf } from '../../../../services/shared/text/first-name.js';

describe('The first name', () => {
  test.each([
    ['Camille Roy', 'Camille'],
    ['Marie-Claude Roy', 'Marie-Claude'],
    ['Jean-Philippe Gagné', 'Jean-Philippe'],
    ['Audrey-Anne Côté', 'Audrey-Anne'],
    ['Hoa Nguyen-Carpentier', 'Hoa'],
    ['Étienne Rousselot', 'Étienne'],
    ['N’Golo Kanté', 'N’Golo'],
    ['  Zoé \u00a0 Arsenault ', 'Zoé'],
    ['camille roy', 'camille'],
    ['Sarah El Amrani', 'Sarah'],
    ['Charles de la Fontaine', 'Charles'],
    ['Vincent van Gogh', 'Vincent'],
    ['Jeanne d’Arc Bouchard', 'Jeanne'],
    ['Bo Tremblay', 'Bo'],
    ['Jo Le', 'Jo'],
  ])('of %p is %p', (displayName, first) => {
    expect(firstNameOf(displayName)).toBe(first);
  });

  test.each([
    ['a single name', 'Yvonne'],
    ['a title', 'Dr Roy'],
    ['a title with a full stop', 'Mme. Roy'],
    ['a title and both names', 'Madame Camille Roy'],
    ['a surname that comes first', 'Nguyen Van A'],
    ['a surname that comes first, with its accents', 'Nguyễn Hoa'],
    ['a surname that comes first, of two', 'Wang Fang'],
    ['an initial', 'J. Roy'],
    ['an initial without a full stop', 'J Roy'],
    ['an initial that follows', 'Camille R.'],
    ['a surname in capitals', 'ROY Camille'],
    ['a comma', 'Roy, Camille'],
    ['three names', 'Marie Claude Roy'],
    ['a particle that comes first', 'El Amrani Sarah'],
    ['another script', '山田 太郎'],
    ['a nickname in quotes', 'Camille « Cam » Roy'],
    ['an address', 'camille@example.org'],
    ['a template', '{{goal}} {{name}}'],
    ['nothing', ''],
  ])('is the whole name for %s', (_what, displayName) => {
    expect(firstNameOf(` ${displayName} `)).toBe(displayName);
  });
});
