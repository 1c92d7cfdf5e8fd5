import { expect, test } from 'vitest';
import { questionIn } from '../../src/language/questions.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { templates } from '../support/paths.ts';

const danish = loadLanguage(templates, 'da');
const english = loadLanguage(templates, 'en');

test.each([
  ['Hvor tilfreds er du med rengøringen', 'Hvor tilfreds er du med rengøringen?'],
  ['Hvor tilfreds er du med rengøringen?', 'Hvor tilfreds er du med rengøringen?'],
  ['I hvilken grad er du enig:', 'I hvilken grad er du enig?'],
  ['Oplever du at blive hørt', 'Oplever du at blive hørt?'],
  ['Har du børn', 'Har du børn?'],
])('a question: %s', (topic, question) => {
  expect(questionIn(topic, danish)).toBe(question);
});

test.each(['Rengøringen', 'Har fået hjælp', 'Tilfredshed med samtalerne', 'Hvordelen', 'I dag', 'Q1', ''])(
  'a topic: %s',
  (topic) => {
    expect(questionIn(topic, danish)).toBe(null);
  },
);

test('in English', () => {
  expect(questionIn('How satisfied are you with the rooms', english)).toBe(
    'How satisfied are you with the rooms?',
  );
  expect(questionIn('Do you agree', english)).toBe('Do you agree?');
  expect(questionIn('Howling wind', english)).toBe(null);
});
