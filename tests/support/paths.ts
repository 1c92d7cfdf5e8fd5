import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program's own templates. */
export const templates = fileURLToPath(new URL('../../templates', import.meta.url));

/** Two groups, eleven subgroups, two waves. */
export const jobcentre = fileURLToPath(new URL('../../data/jobcenter-koebenhavn', import.meta.url));

/** The example study. */
export const housing = fileURLToPath(new URL('../../data/boligforhold-koebenhavn', import.meta.url));

/** The example study in English. */
export const englishHousing = fileURLToPath(new URL('../../data/housing-copenhagen', import.meta.url));
