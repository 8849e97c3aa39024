import { code } from './code.ts';
import { write } from './write.ts';

write(process.cwd(), await code(process.cwd()));
