/** Scales of many kinds, as study.yaml writes them. JSON puts whole numbers first, so codes that count up keep their order. */
const counted = (count: number, ends: readonly [string, string]) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const label = index === 0 ? ends[0] : index === count - 1 ? ends[1] : String(index + 1);
      return [String(index + 1), label] as const;
    }),
  );

export const scales = {
  five: {
    answers: {
      '1': 'Meget utilfreds',
      '2': 'Utilfreds',
      '3': 'Hverken eller',
      '4': 'Tilfreds',
      '5': 'Meget tilfreds',
      '9': 'Ved ikke',
    },
    positive: ['4', '5'],
    middle: '3',
    negative: ['1', '2'],
    dontKnow: '9',
    names: {
      positive: 'tilfredse',
      middle: 'hverken tilfredse eller utilfredse',
      negative: 'utilfredse',
    },
  },
  reversed: {
    answers: {
      '1': 'Meget tilfreds',
      '2': 'Tilfreds',
      '3': 'Hverken eller',
      '4': 'Utilfreds',
      '5': 'Meget utilfreds',
    },
    positive: ['1', '2'],
    middle: '3',
    negative: ['4', '5'],
  },
  three: {
    answers: { '1': 'Dårlig', '2': 'Hverken god eller dårlig', '3': 'God' },
    positive: ['3'],
    middle: '2',
    negative: ['1'],
  },
  four: {
    answers: { '1': 'Meget dårlig', '2': 'Dårlig', '3': 'God', '4': 'Meget god' },
    positive: ['3', '4'],
    negative: ['1', '2'],
  },
  seven: {
    answers: counted(7, ['Helt uenig', 'Helt enig']),
    positive: ['5', '6', '7'],
    middle: '4',
    negative: ['1', '2', '3'],
  },
  ten: {
    answers: counted(10, ['1, slet ikke tilfreds', '10, meget tilfreds']),
    positive: ['6', '7', '8', '9', '10'],
    negative: ['1', '2', '3', '4', '5'],
  },
  long: {
    answers: {
      '1': 'Jeg er i meget høj grad utilfreds med den måde, det foregår på',
      '2': 'Jeg er i nogen grad utilfreds med den måde, det foregår på',
      '3': 'Jeg er hverken tilfreds eller utilfreds med den måde, det foregår på',
      '4': 'Jeg er i nogen grad tilfreds med den måde, det foregår på',
      '5': 'Jeg er i meget høj grad tilfreds med den måde, det foregår på',
    },
    positive: ['4', '5'],
    middle: '3',
    negative: ['1', '2'],
  },
} as const;
