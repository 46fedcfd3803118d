package org.cpsn.web.paper;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a font of the web (WOFF 1.0) into the TrueType font it was made of: the pages' own font, for paper, where
 * only the latter can be embedded.
 */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    /** Signs that stand for two letters: a reader, or a search, would not find the letters in them. */
    private static final int LIGATURES = 0x47535542;

    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int TRUETYPE_HEADER = 12;
    private static final int TRUETYPE_ENTRY = 16;

    private Woff() {}

    static byte[] unpacked(byte[] woff) {
        var from = ByteBuffer.wrap(woff);
        if (from.getInt() != SIGNATURE) throw new IllegalArgumentException("This is no WOFF font.");
        int flavour = from.getInt();
        from.getInt(); // its length
        int packedTables = from.getShort();
        from.getShort(); // reserved
        var font = ByteBuffer.allocate(from.getInt());
        int tables = packedTables - (has(LIGATURES, from, packedTables) ? 1 : 0);
        int biggest = Integer.highestOneBit(tables);
        font.putInt(flavour)
                .putShort((short) tables)
                .putShort((short) (biggest * TRUETYPE_ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(biggest))
                .putShort((short) ((tables - biggest) * TRUETYPE_ENTRY));
        int at = TRUETYPE_HEADER + tables * TRUETYPE_ENTRY;
        int entry = 0;
        for (int table = 0; table < packedTables; table++) {
            from.position(HEADER + table * ENTRY);
            int tag = from.getInt();
            if (tag == LIGATURES) continue;
            int offset = from.getInt();
            int packed = from.getInt();
            int length = from.getInt();
            int checksum = from.getInt();
            font.position(TRUETYPE_HEADER + entry++ * TRUETYPE_ENTRY);
            font.putInt(tag).putInt(checksum).putInt(at).putInt(length);
            font.position(at).put(table(woff, offset, packed, length));
            at += (length + 3) & ~3;
        }
        return Arrays.copyOf(font.array(), at);
    }

    private static boolean has(int tag, ByteBuffer woff, int tables) {
        for (int table = 0; table < tables; table++) if (woff.getInt(HEADER + table * ENTRY) == tag) return true;
        return false;
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length) {
        var table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, packed);
            if (inflater.inflate(table) != length)
                throw new IllegalArgumentException("A table of the font is cut off.");
            return table;
        } catch (DataFormatException damaged) {
            throw new IllegalArgumentException("A table of the font is damaged.", damaged);
        } finally {
            inflater.end();
        }
    }
}
