/** `npm run house`: writes templates/rapport/house.docx, the example of an institute's own template. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { houseTemplate, usual } from './house-template.ts';

const path = fileURLToPath(new URL('../../../templates/rapport/house.docx', import.meta.url));
writeFileSync(path, houseTemplate(usual));
