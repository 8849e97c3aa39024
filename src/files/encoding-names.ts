/** Names that encodings go by, of those that the Encoding Standard knows; the likelier first. */
export const encodingNames: readonly string[] = (
  'utf-8 utf-16le utf-16be utf-16 latin1 windows-1252 iso-8859-1 cp1252 ascii ' +
  'gb18030 gbk gb2312 big5 shift_jis sjis euc-jp euc-kr koi8-r koi8-u macintosh x-mac-cyrillic ibm866 ' +
  'iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-10 iso-8859-13 ' +
  'iso-8859-14 iso-8859-15 windows-874 windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 ' +
  'windows-1256 windows-1257 windows-1258 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258'
).split(' ');
