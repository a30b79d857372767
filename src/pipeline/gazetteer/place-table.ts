/** Parts of states that have a government of their own. A state to a line. */
export const provinceTable = `
US | Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York State; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington State; West Virginia; Wisconsin; Wyoming; District of Columbia; D.C.; DC
GB | England; Scotland; Wales; Northern Ireland; Ulster; Yorkshire; Cornwall; Kent; Essex; Sussex; Surrey; Lancashire; Norfolk; Suffolk; Devon; Dorset; Cumbria; Merseyside; West Midlands; Greater Manchester; Wiltshire; Hampshire
CA | Ontario; Quebec; Québec; British Columbia; Alberta; Manitoba; Saskatchewan; Nova Scotia; New Brunswick; Newfoundland; Yukon; Nunavut
AU | New South Wales; Victoria; Queensland; Tasmania; South Australia; Western Australia; Northern Territory
CN | Xinjiang; Tibet; Guangdong; Sichuan; Yunnan; Hunan; Hubei; Henan; Hebei; Shandong; Shanxi; Shaanxi; Jiangsu; Zhejiang; Fujian; Anhui; Jiangxi; Liaoning; Jilin; Heilongjiang; Gansu; Qinghai; Hainan; Guizhou; Guangxi; Ningxia; Inner Mongolia
IN | Kashmir; Jammu and Kashmir; Punjab; Gujarat; Maharashtra; Bihar; Uttar Pradesh; Madhya Pradesh; Andhra Pradesh; Tamil Nadu; Kerala; Karnataka; Rajasthan; West Bengal; Assam; Odisha; Orissa; Jharkhand; Chhattisgarh; Haryana; Goa; Manipur; Nagaland; Ladakh; Arunachal Pradesh; Telangana; Uttarakhand; Himachal Pradesh; Tripura; Mizoram; Sikkim; Meghalaya
PK | Sindh; Balochistan; Baluchistan; Khyber Pakhtunkhwa; Waziristan; North Waziristan; South Waziristan; Swat; Azad Kashmir; Gilgit-Baltistan
AF | Helmand; Nangarhar; Paktia; Paktika; Khost; Kunar; Badakhshan; Uruzgan; Wardak; Logar; Farah; Zabul; Baghlan; Takhar; Faryab; Nimroz
RU | Chechnya; Dagestan; Ingushetia; North Ossetia; Tatarstan; Siberia; Sakhalin; Kamchatka; Bashkortostan; Kabardino-Balkaria; Primorye; Yakutia
UA | Crimea; Donbas; Donbass; Transcarpathia; Novorossiya
GE | Abkhazia; South Ossetia; Adjara; Ajaria
AZ | Nagorno-Karabakh; Nagorno Karabakh; Karabakh; Nakhchivan
MD | Transnistria; Transdniestria; Gagauzia
IQ | Anbar; Al Anbar; al-Anbar; Nineveh; Ninewa; Diyala; Kurdistan; Iraqi Kurdistan; Salahuddin; Salah al-Din; Babil; Dhi Qar
SY | Ghouta; Eastern Ghouta; East Ghouta; Rojava
PS | Gaza Strip; West Bank
SO | Somaliland; Puntland; Jubaland
ET | Tigray; Oromia; Amhara; Ogaden; Afar
SD | Darfur; South Darfur; North Darfur; West Darfur; South Kordofan; Blue Nile; Kordofan; Abyei
NG | Borno; Yobe; Adamawa; Bauchi; Plateau State; Rivers State; Biafra
CD | North Kivu; South Kivu; Kivu; Ituri; Katanga; Kasai
ES | Catalonia; Basque Country; Andalusia; Galicia; Navarre; Canary Islands; Balearic Islands; Majorca; Mallorca; Ibiza
DE | Bavaria; Saxony; Hesse; Brandenburg; Thuringia; Baden-Württemberg; North Rhine-Westphalia; Lower Saxony; Schleswig-Holstein
FR | Corsica; Brittany; Normandy; Provence; Alsace; Burgundy; Lorraine; Picardy
IT | Sicily; Sardinia; Lombardy; Tuscany; Veneto; Calabria; Umbria; Piedmont; Puglia; Apulia
BE | Flanders; Wallonia
NL | Limburg; Friesland; Zeeland
PT | Madeira; Azores
GR | Crete; Lesbos; Macedonia; Rhodes; Samos; Corfu
ID | Bali; Java; Sumatra; Aceh; Papua; West Papua; Sulawesi; Borneo; Kalimantan; Maluku; Lombok; Flores; West Java
PH | Mindanao; Luzon; Visayas; Sulu; Palawan; Leyte; Basilan; Maguindanao
MY | Sabah; Sarawak; Johor; Selangor; Kelantan
MM | Rakhine; Kachin; Shan State; Karen State; Chin State; Arakan; Rakhine State; Kachin State
TH | Pattani; Yala; Narathiwat; Isan
LK | Northern Province
JP | Okinawa; Hokkaido; Kyushu; Honshu; Shikoku
KR | Jeju; Jeju Island; Gyeonggi; Gangwon
MX | Chiapas; Sinaloa; Michoacán; Michoacan; Guerrero; Chihuahua; Baja California; Jalisco; Tamaulipas; Sonora; Yucatán; Yucatan
BR | Amazonas; Bahia; Minas Gerais; Pará; Paraná; Mato Grosso
VE | Zulia; Táchira
AR | Patagonia; Tierra del Fuego
TZ | Zanzibar
ZA | Gauteng; KwaZulu-Natal; Western Cape; Eastern Cape; Limpopo; Transvaal
RS | Vojvodina
BA | Republika Srpska
CY | Northern Cyprus
DK | Jutland
YE | Hadramawt; Hadramout; Abyan; Shabwa
SA | Hejaz; Najd; Eastern Province
LY | Cyrenaica; Tripolitania; Fezzan
`

/** States that are no more and unions of states: places with a government, without a code. */
export const bygoneStates =
  'Soviet Union; USSR; U.S.S.R.; Yugoslavia; Czechoslovakia; East Germany; Austria-Hungary; British Empire; Roman Empire; German Democratic Republic; GDR; Prussia; Third Reich; Nazi Germany; Korea; British Hong Kong; British India; Mesopotamia'

/** Places without a government of their own. */
export const regionTable = `
Africa; Asia; Europe; North America; South America; Latin America; Central America; Oceania; Antarctica; Antarctic; Australasia; Eurasia; Arctic; Arctic Circle
Scandinavia; Middle East; Near East; Far East; East Asia; South Asia; Southeast Asia; South East Asia; South-East Asia; Northeast Asia; North-East Asia; Central Asia; Western Asia; Asia-Pacific; Asia Pacific; Indo-Pacific; Pacific; Atlantic; Pacific Rim
East Africa; West Africa; North Africa; Southern Africa; Central Africa; Sub-Saharan Africa; sub-Saharan Africa; Horn of Africa; Sahel; Maghreb; Sahara
Eastern Europe; Western Europe; Central Europe; Northern Europe; Southern Europe; Central and Eastern Europe; Balkans; Western Balkans; Caucasus; North Caucasus; South Caucasus; Baltics; Levant; Caribbean; West Indies; Crimean Peninsula; Crimean peninsula
Korean Peninsula; Korean peninsula; Arabian Peninsula; Sinai; Sinai Peninsula; Iberian Peninsula; Balkan Peninsula; Indian subcontinent; Kola Peninsula
Middle East and North Africa; Americas; Black Sea region; Deep South; Midwest; New England; East Coast; West Coast; Bay Area; Wall Street; Gulf Coast; Great Plains; Southwest; Pacific Northwest; Appalachia
Atlantic Ocean; Pacific Ocean; Indian Ocean; Arctic Ocean; Southern Ocean; North Atlantic; South Pacific; Western Pacific; North Pacific; South Atlantic
Mediterranean; Mediterranean Sea; Black Sea; Red Sea; Dead Sea; Caspian Sea; Caspian; Baltic Sea; Baltic; North Sea; Irish Sea; Aegean; Aegean Sea; Adriatic; Adriatic Sea; Arabian Sea; South China Sea; East China Sea; Yellow Sea; Sea of Japan; West Sea; East Sea; West Philippine Sea; Barents Sea; Sea of Azov; Tasman Sea; Caribbean Sea; Philippine Sea; Bering Sea; Coral Sea; Andaman Sea; Celebes Sea; Sea of Galilee; Sea of Marmara
Persian Gulf; Arabian Gulf; Gulf of Aden; Gulf of Mexico; Gulf of Oman; Gulf of Guinea; Gulf of Tonkin; Gulf of Thailand; Gulf; Bay of Bengal; Bay of Biscay; Bay of Pigs; English Channel; Guantanamo Bay; Hudson Bay; Gulf of Finland; Gulf of Aqaba
Strait of Hormuz; Taiwan Strait; Bosphorus; Bosporus; Dardanelles; Strait of Malacca; Malacca Strait; Strait of Gibraltar; Kerch Strait; Bering Strait; Bab el-Mandeb; Bab al-Mandab; Suez Canal; Panama Canal
Nile; Danube; Rhine; Thames; Seine; Volga; Dnieper; Dnipro River; Tigris; Euphrates; Jordan River; Jordan Valley; Indus; Ganges; Brahmaputra; Mekong; Yangtze; Yellow River; Yalu; Yalu River; Tumen; Tumen River; Amur; Rio Grande; Mississippi River; Missouri River; Hudson River; Potomac; Amazon River; Amazon basin; Congo River; Niger River; Niger Delta; Zambezi; Litani; Litani River; Orontes; Potomac River; Hudson; East River; Loire; Rhone; Po; Elbe; Oder; Vistula; Don; Ebro; Orinoco; Colorado River; Yukon River
Alps; Himalayas; Andes; Pyrenees; Urals; Rockies; Rocky Mountains; Hindu Kush; Carpathians; Mount Everest; Everest; Mont Blanc; Kilimanjaro; Mount Kilimanjaro; Mount Fuji; K2; Tora Bora; Golan Heights; Golan; Qandil; Qalamoun; Mount Sinjar; Mount Paektu; Appalachian Mountains; Khyber Pass; Panjshir; Panjshir Valley; Swat Valley; Bekaa; Bekaa Valley; Fergana Valley; Ferghana Valley; Shebaa Farms
Spratly Islands; Spratlys; Paracel Islands; Paracels; Senkaku Islands; Senkakus; Diaoyu Islands; Diaoyus; Diaoyu; Dokdo; Takeshima; Kuril Islands; Kurils; Southern Kurils; Scarborough Shoal; Second Thomas Shoal; Mischief Reef; Fiery Cross Reef; Yeonpyeong; Yeonpyeong Island; Kinmen; Matsu; Diego Garcia; Abu Musa; Socotra; Snake Island; South Georgia; Long Island; Rhode Island Sound; Easter Island; Galapagos; Galápagos Islands; Galapagos Islands; Svalbard; Spitsbergen; Robben Island; Ellis Island; Hispaniola; Bikini Atoll; Midway; Iwo Jima; Lake Chad; Lake Victoria; Lake Tanganyika; Lake Baikal; Lake Geneva; Lake Michigan; Lake Superior; Great Lakes; Aral Sea; Loch Ness; Lake Titicaca; Lake Van
Gobi; Gobi Desert; Sahara Desert; Negev; Kalahari; Amazon rainforest; Siberian tundra; Chernobyl exclusion zone; Demilitarized Zone; DMZ; Green Line; Line of Control; Green Zone; Ground Zero; Area 51; Durand Line; Northern Limit Line
Tiananmen Square; Tiananmen; Tahrir Square; Red Square; Times Square; Taksim Square; Gezi Park; Trafalgar Square; Independence Square; Maidan; Zuccotti Park; Central Park; Hyde Park; National Mall; Temple Mount; Western Wall; Al-Aqsa Mosque; al-Aqsa Mosque; Al-Aqsa; Eiffel Tower; Notre Dame; Louvre; Arc de Triomphe; Brandenburg Gate; Berlin Wall; Great Wall; Great Wall of China; Statue of Liberty; World Trade Center; Empire State Building; Trump Tower; Mar-a-Lago; Camp David; Buckingham Palace; Westminster Abbey; St. Peter's Square; Sistine Chapel; Trevi Fountain; Great Hall of the People; Forbidden City; Zhongnanhai; Guantanamo Bay detention camp; Guantánamo Bay; Abu Ghraib; Evin prison; Evin Prison; Heathrow; Heathrow Airport; Gatwick; JFK; Chequers; Windsor Castle; Broadway; Pennsylvania Avenue; Fleet Street; Champs-Elysées; Champs-Elysees; Champs Elysees; Yasukuni Shrine; Yasukuni; Kumsusan Palace of the Sun; Mount Rushmore; Grand Canyon; Yellowstone; Niagara Falls; Golden Gate Bridge; Stonehenge
`
