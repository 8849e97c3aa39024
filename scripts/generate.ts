import { generated } from './generated.ts';
import { write } from './write.ts';

write(process.cwd(), await generated(process.cwd()));
