/** Feeds one reader its mutations in a process of its own, of which the memory is bounded: file and count as arguments. */
import { proveReader } from './readers.ts';

const [, , file = '', count = '50'] = process.argv;
const proof = proveReader(file, Number(count));
process.stdout.write(JSON.stringify({ ...proof, megabytes: process.resourceUsage().maxRSS / 1024 }));
