import { createMemoryStore } from '../../engine/store/memory/store.js';
import { storeContract } from './store.js';
import { NOW } from './store/commits.js';

storeContract('memory', async () => createMemoryStore({ now: () => NOW }));
