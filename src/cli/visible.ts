export { visible } from '../diagnostic/visible.ts';
