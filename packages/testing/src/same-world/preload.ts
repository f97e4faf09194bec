// node --import .../preload.ts FILE: the file runs in a world whose time (QA_AT) and ids (QA_SEED) are given.
import { installSameWorld } from './install-same-world.ts';

installSameWorld({ at: process.env.QA_AT ?? '', seed: process.env.QA_SEED ?? '' });
