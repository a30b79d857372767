/**
 * The members and observers of the United Nations and the territories that news treats like states, a line each:
 * ISO 3166-1 alpha-2 code (XK for Kosovo is user-assigned) | name | other names | adjectives | people | capitals.
 * A star marks a former name. People are the nouns that are no adjective. A capital before "=" is written elsewhere.
 */
export const stateTable = `
AF | Afghanistan | Islamic Republic of Afghanistan; Islamic Emirate of Afghanistan | Afghan; Afghani | | Kabul
AL | Albania | Republic of Albania | Albanian | | Tirana
DZ | Algeria | People's Democratic Republic of Algeria | Algerian | | Algiers
AD | Andorra | Principality of Andorra | Andorran | | Andorra la Vella
AO | Angola | Republic of Angola | Angolan | | Luanda
AG | Antigua and Barbuda | Antigua & Barbuda | Antiguan; Barbudan | | St. John's
AR | Argentina | Argentine Republic | Argentine; Argentinian; Argentinean | | Buenos Aires
AM | Armenia | Republic of Armenia | Armenian | | Yerevan
AU | Australia | Commonwealth of Australia | Australian | Aussie | Canberra
AT | Austria | Republic of Austria | Austrian | | Vienna
AZ | Azerbaijan | Republic of Azerbaijan | Azerbaijani; Azeri | | Baku
BS | Bahamas | The Bahamas; Commonwealth of The Bahamas | Bahamian | | Nassau
BH | Bahrain | Kingdom of Bahrain | Bahraini | | Manama
BD | Bangladesh | People's Republic of Bangladesh | Bangladeshi | | Dhaka; Dacca
BB | Barbados | | Barbadian; Bajan | | Bridgetown
BY | Belarus | Republic of Belarus; Byelorussia*; Belorussia* | Belarusian; Belarussian; Byelorussian | | Minsk
BE | Belgium | Kingdom of Belgium | Belgian | | Brussels
BZ | Belize | British Honduras* | Belizean | | Belmopan
BJ | Benin | Republic of Benin; Dahomey* | Beninese | | Porto-Novo; Cotonou
BT | Bhutan | Kingdom of Bhutan | Bhutanese | | Thimphu
BO | Bolivia | Plurinational State of Bolivia | Bolivian | | La Paz; Sucre
BA | Bosnia and Herzegovina | Bosnia; Bosnia-Herzegovina; Bosnia & Herzegovina; BiH | Bosnian; Herzegovinian | | Sarajevo
BW | Botswana | Republic of Botswana; Bechuanaland* | Botswanan | Motswana; Batswana | Gaborone
BR | Brazil | Federative Republic of Brazil; Brasil | Brazilian | | Brasília; Brasilia
BN | Brunei | Brunei Darussalam | Bruneian | | Bandar Seri Begawan
BG | Bulgaria | Republic of Bulgaria | Bulgarian | | Sofia
BF | Burkina Faso | Burkina; Upper Volta* | Burkinabe; Burkinabè | | Ouagadougou
BI | Burundi | Republic of Burundi | Burundian | | Gitega; Bujumbura
CV | Cape Verde | Cabo Verde | Cape Verdean; Cabo Verdean | | Praia
KH | Cambodia | Kingdom of Cambodia; Kampuchea*; Democratic Kampuchea* | Cambodian | | Phnom Penh
CM | Cameroon | Republic of Cameroon | Cameroonian | | Yaounde; Yaoundé
CA | Canada | | Canadian | | Ottawa
CF | Central African Republic | CAR | Central African | | Bangui
TD | Chad | Republic of Chad | Chadian | | N'Djamena; Ndjamena
CL | Chile | Republic of Chile | Chilean | | Santiago; Santiago de Chile
CN | China | People's Republic of China; PRC; P.R.C.; P.R. China; PR China; mainland China; Mainland China; Communist China; Red China | Chinese | Chinaman | Beijing; Peking
CO | Colombia | Republic of Colombia | Colombian | | Bogota; Bogotá
KM | Comoros | Union of the Comoros; Comoro Islands | Comoran; Comorian | | Moroni
CG | Congo | Republic of the Congo; Republic of Congo; Congo-Brazzaville; Congo Republic | | | Brazzaville
CD | Democratic Republic of the Congo | DR Congo; DRC; D.R. Congo; Democratic Republic of Congo; Congo-Kinshasa; DRCongo; Zaire*; Zaïre* | Congolese; Zairian; Zairean | | Kinshasa
CR | Costa Rica | Republic of Costa Rica | Costa Rican | | San José; San Jose
HR | Croatia | Republic of Croatia | Croatian; Croat | | Zagreb
CU | Cuba | Republic of Cuba | Cuban | | Havana
CY | Cyprus | Republic of Cyprus | Cypriot | | Nicosia
CZ | Czech Republic | Czechia | Czech | | Prague
DK | Denmark | Kingdom of Denmark | Danish | Dane | Copenhagen
DJ | Djibouti | Republic of Djibouti | Djiboutian | | Djibouti City
DM | Dominica | Commonwealth of Dominica | | | Roseau
DO | Dominican Republic | | Dominican | | Santo Domingo
EC | Ecuador | Republic of Ecuador | Ecuadorian; Ecuadorean; Ecuadoran | | Quito
EG | Egypt | Arab Republic of Egypt; United Arab Republic* | Egyptian | | Cairo
SV | El Salvador | Republic of El Salvador | Salvadoran; Salvadorean; Salvadorian | | San Salvador
GQ | Equatorial Guinea | Republic of Equatorial Guinea | Equatoguinean; Equatorial Guinean | | Malabo
ER | Eritrea | State of Eritrea | Eritrean | | Asmara
EE | Estonia | Republic of Estonia | Estonian | | Tallinn
SZ | Eswatini | Kingdom of Eswatini; eSwatini; Swaziland* | Swazi | | Mbabane; Lobamba
ET | Ethiopia | Federal Democratic Republic of Ethiopia; Abyssinia* | Ethiopian | | Addis Ababa
FJ | Fiji | Republic of Fiji; Fiji Islands | Fijian | | Suva
FI | Finland | Republic of Finland | Finnish | Finn | Helsinki
FR | France | French Republic | French | Frenchman; Frenchwoman | Paris
GA | Gabon | Gabonese Republic | Gabonese | | Libreville
GM | Gambia | The Gambia; Republic of The Gambia | Gambian | | Banjul
GE | Georgia | Republic of Georgia | Georgian | | Tbilisi
DE | Germany | Federal Republic of Germany; FRG; West Germany* | German; West German | | Berlin
GH | Ghana | Republic of Ghana; Gold Coast* | Ghanaian | | Accra
GR | Greece | Hellenic Republic | Greek; Hellenic | | Athens
GD | Grenada | | Grenadian | | St. George's
GT | Guatemala | Republic of Guatemala | Guatemalan | | Guatemala City
GN | Guinea | Republic of Guinea; Guinea-Conakry; Guinea Conakry | Guinean | | Conakry
GW | Guinea-Bissau | Guinea Bissau; Republic of Guinea-Bissau | Bissau-Guinean; Guinea-Bissauan | | Bissau
GY | Guyana | Co-operative Republic of Guyana; British Guiana* | Guyanese | | Georgetown
HT | Haiti | Republic of Haiti | Haitian | | Port-au-Prince
HN | Honduras | Republic of Honduras | Honduran | | Tegucigalpa
HU | Hungary | Republic of Hungary | Hungarian | | Budapest
IS | Iceland | Republic of Iceland | Icelandic | Icelander | Reykjavik; Reykjavík
IN | India | Republic of India; Bharat | Indian | | New Delhi
ID | Indonesia | Republic of Indonesia; Dutch East Indies* | Indonesian | | Jakarta
IR | Iran | Islamic Republic of Iran; Persia* | Iranian; Persian | | Tehran; Teheran
IQ | Iraq | Republic of Iraq | Iraqi | | Baghdad
IE | Ireland | Republic of Ireland; Irish Republic; Éire; Eire | Irish | Irishman; Irishwoman | Dublin
IL | Israel | State of Israel | Israeli | | Jerusalem; Tel Aviv=
IT | Italy | Italian Republic | Italian | | Rome
CI | Ivory Coast | Côte d'Ivoire; Cote d'Ivoire; Republic of Côte d'Ivoire | Ivorian; Ivoirian | | Yamoussoukro; Abidjan
JM | Jamaica | | Jamaican | | Kingston
JP | Japan | | Japanese | | Tokyo
JO | Jordan | Hashemite Kingdom of Jordan; Transjordan* | Jordanian | | Amman
KZ | Kazakhstan | Republic of Kazakhstan | Kazakh; Kazakhstani | | Astana; Nur-Sultan
KE | Kenya | Republic of Kenya | Kenyan | | Nairobi
KI | Kiribati | Gilbert Islands* | I-Kiribati | | Tarawa; South Tarawa
KW | Kuwait | State of Kuwait | Kuwaiti | | Kuwait City
KG | Kyrgyzstan | Kyrgyz Republic; Kirghizia* | Kyrgyz; Kirghiz; Kyrgyzstani | | Bishkek
LA | Laos | Lao People's Democratic Republic; Lao PDR | Laotian; Lao | | Vientiane
LV | Latvia | Republic of Latvia | Latvian | | Riga
LB | Lebanon | Lebanese Republic | Lebanese | | Beirut
LS | Lesotho | Kingdom of Lesotho; Basutoland* | Basotho; Lesothan | Mosotho | Maseru
LR | Liberia | Republic of Liberia | Liberian | | Monrovia
LY | Libya | State of Libya; Libyan Arab Jamahiriya* | Libyan | | Tripoli
LI | Liechtenstein | Principality of Liechtenstein | Liechtenstein | Liechtensteiner | Vaduz
LT | Lithuania | Republic of Lithuania | Lithuanian | | Vilnius
LU | Luxembourg | Grand Duchy of Luxembourg; Luxemburg | Luxembourgish; Luxembourgian | Luxembourger | Luxembourg City
MG | Madagascar | Republic of Madagascar; Malagasy Republic* | Malagasy; Madagascan | | Antananarivo
MW | Malawi | Republic of Malawi; Nyasaland* | Malawian | | Lilongwe
MY | Malaysia | Malaya*; Federation of Malaya* | Malaysian | | Kuala Lumpur; Putrajaya
MV | Maldives | Republic of Maldives; Maldive Islands | Maldivian | | Male; Malé
ML | Mali | Republic of Mali | Malian | | Bamako
MT | Malta | Republic of Malta | Maltese | | Valletta
MH | Marshall Islands | Republic of the Marshall Islands | Marshallese | | Majuro
MR | Mauritania | Islamic Republic of Mauritania | Mauritanian | | Nouakchott
MU | Mauritius | Republic of Mauritius | Mauritian | | Port Louis
MX | Mexico | United Mexican States | Mexican | | Mexico City
FM | Micronesia | Federated States of Micronesia; FSM | Micronesian | | Palikir
MD | Moldova | Republic of Moldova; Moldavia* | Moldovan; Moldavian | | Chisinau; Chișinău; Kishinev
MC | Monaco | Principality of Monaco | Monegasque; Monégasque; Monacan | | Monaco-Ville
MN | Mongolia | Mongolian People's Republic*; Outer Mongolia* | Mongolian | Mongol | Ulaanbaatar; Ulan Bator
ME | Montenegro | Republic of Montenegro* | Montenegrin | | Podgorica; Cetinje
MA | Morocco | Kingdom of Morocco | Moroccan | | Rabat
MZ | Mozambique | Republic of Mozambique | Mozambican | | Maputo
MM | Myanmar | Republic of the Union of Myanmar; Burma* | Burmese; Myanmar; Myanma | | Naypyidaw; Naypyitaw; Nay Pyi Taw
NA | Namibia | Republic of Namibia; South West Africa*; South-West Africa* | Namibian | | Windhoek
NR | Nauru | Republic of Nauru | Nauruan | | Yaren
NP | Nepal | Federal Democratic Republic of Nepal; Kingdom of Nepal* | Nepali; Nepalese | | Kathmandu; Katmandu
NL | Netherlands | The Netherlands; Kingdom of the Netherlands; Holland | Dutch; Netherlandish | Dutchman; Dutchwoman; Netherlander | Amsterdam; The Hague=; Hague=
NZ | New Zealand | Aotearoa; Aotearoa New Zealand; NZ | New Zealand | New Zealander; Kiwi | Wellington
NI | Nicaragua | Republic of Nicaragua | Nicaraguan | | Managua
NE | Niger | Republic of the Niger; Republic of Niger | Nigerien | | Niamey
NG | Nigeria | Federal Republic of Nigeria | Nigerian | | Abuja
KP | North Korea | Democratic People's Republic of Korea; DPRK; D.P.R.K.; DPR Korea; N. Korea; N Korea; NKorea; N.Korea; Democratic People's Republic of Korea (DPRK) | North Korean; N. Korean; N Korean | | Pyongyang
MK | North Macedonia | Republic of North Macedonia; Macedonia*; FYROM*; Former Yugoslav Republic of Macedonia*; Republic of Macedonia* | Macedonian; North Macedonian | | Skopje
NO | Norway | Kingdom of Norway | Norwegian | | Oslo
OM | Oman | Sultanate of Oman | Omani | | Muscat
PK | Pakistan | Islamic Republic of Pakistan; West Pakistan* | Pakistani | | Islamabad
PW | Palau | Republic of Palau; Belau | Palauan | | Ngerulmud; Melekeok
PS | Palestine | State of Palestine; Palestinian Territories; Palestinian territories; Occupied Palestinian Territory; occupied Palestinian territories | Palestinian | | Ramallah; East Jerusalem
PA | Panama | Republic of Panama | Panamanian | | Panama City
PG | Papua New Guinea | Independent State of Papua New Guinea; PNG | Papua New Guinean | Papuan | Port Moresby
PY | Paraguay | Republic of Paraguay | Paraguayan | | Asunción; Asuncion
PE | Peru | Republic of Peru | Peruvian | | Lima
PH | Philippines | The Philippines; Republic of the Philippines | Philippine; Filipino; Filipina | Pinoy | Manila
PL | Poland | Republic of Poland; Polish People's Republic* | Polish | Pole | Warsaw
PT | Portugal | Portuguese Republic | Portuguese | | Lisbon
QA | Qatar | State of Qatar | Qatari | | Doha
RO | Romania | Rumania | Romanian; Rumanian | | Bucharest
RU | Russia | Russian Federation; R.F.; Soviet Russia* | Russian | | Moscow
RW | Rwanda | Republic of Rwanda | Rwandan | | Kigali
KN | Saint Kitts and Nevis | St. Kitts and Nevis; St Kitts and Nevis; St. Kitts | Kittitian; Nevisian; Kittian | | Basseterre
LC | Saint Lucia | St. Lucia; St Lucia | Saint Lucian; St. Lucian | | Castries
VC | Saint Vincent and the Grenadines | St. Vincent and the Grenadines; St Vincent and the Grenadines; Saint Vincent | Vincentian; Saint Vincentian | | Kingstown
WS | Samoa | Independent State of Samoa; Western Samoa* | Samoan | | Apia
SM | San Marino | Republic of San Marino | Sammarinese | | City of San Marino
ST | São Tomé and Príncipe | Sao Tome and Principe; São Tomé; Sao Tome | São Toméan; Sao Tomean; Santomean | | São Tomé=; Sao Tome=
SA | Saudi Arabia | Kingdom of Saudi Arabia; KSA | Saudi; Saudi Arabian | | Riyadh
SN | Senegal | Republic of Senegal | Senegalese | | Dakar
RS | Serbia | Republic of Serbia | Serbian | Serb | Belgrade
SC | Seychelles | Republic of Seychelles | Seychellois; Seychelloise | | Victoria
SL | Sierra Leone | Republic of Sierra Leone | Sierra Leonean | | Freetown
SG | Singapore | Republic of Singapore | Singaporean | | Singapore City
SK | Slovakia | Slovak Republic | Slovak; Slovakian | | Bratislava
SI | Slovenia | Republic of Slovenia | Slovenian; Slovene | | Ljubljana
SB | Solomon Islands | Solomons | Solomon Islands | Solomon Islander | Honiara
SO | Somalia | Federal Republic of Somalia; Somali Republic | Somali; Somalian | | Mogadishu
ZA | South Africa | Republic of South Africa; RSA; S. Africa; Union of South Africa* | South African; S. African | | Pretoria; Cape Town=
KR | South Korea | Republic of Korea; ROK; R.O.K.; S. Korea; S Korea; SKorea; S.Korea; Korea Republic | South Korean; S. Korean; S Korean | | Seoul
SS | South Sudan | Republic of South Sudan; Southern Sudan* | South Sudanese | | Juba
ES | Spain | Kingdom of Spain | Spanish | Spaniard | Madrid
LK | Sri Lanka | Democratic Socialist Republic of Sri Lanka; Ceylon* | Sri Lankan; Ceylonese | | Colombo; Sri Jayawardenepura Kotte
SD | Sudan | Republic of the Sudan; Republic of Sudan | Sudanese | | Khartoum
SR | Suriname | Republic of Suriname; Surinam; Dutch Guiana* | Surinamese | | Paramaribo
SE | Sweden | Kingdom of Sweden | Swedish | Swede | Stockholm
CH | Switzerland | Swiss Confederation | Swiss | | Bern; Berne
SY | Syria | Syrian Arab Republic | Syrian | | Damascus
TJ | Tajikistan | Republic of Tajikistan; Tadzhikistan* | Tajik; Tajikistani | | Dushanbe
TZ | Tanzania | United Republic of Tanzania; Tanganyika* | Tanzanian | | Dodoma; Dar es Salaam
TH | Thailand | Kingdom of Thailand; Siam* | Thai | | Bangkok
TL | East Timor | Timor-Leste; Timor Leste; Democratic Republic of Timor-Leste; Portuguese Timor* | East Timorese; Timorese | | Dili
TG | Togo | Togolese Republic | Togolese | | Lome; Lomé
TO | Tonga | Kingdom of Tonga | Tongan | | Nuku'alofa
TT | Trinidad and Tobago | Trinidad & Tobago; Republic of Trinidad and Tobago; Trinidad | Trinidadian; Tobagonian | Trini | Port of Spain; Port-of-Spain
TN | Tunisia | Republic of Tunisia; Tunisian Republic | Tunisian | | Tunis
TR | Turkey | Türkiye; Turkiye; Republic of Turkey; Republic of Türkiye; Ottoman Empire* | Turkish | Turk | Ankara
TM | Turkmenistan | | Turkmen; Turkmenistani | | Ashgabat
TV | Tuvalu | Ellice Islands* | Tuvaluan | | Funafuti
UG | Uganda | Republic of Uganda | Ugandan | | Kampala
UA | Ukraine | Ukrainian SSR*; the Ukraine | Ukrainian | | Kyiv; Kiev; Kyïv
AE | United Arab Emirates | UAE; U.A.E.; Emirates | Emirati; Emirian | | Abu Dhabi
GB | United Kingdom | UK; U.K.; Britain; Great Britain; GB; United Kingdom of Great Britain and Northern Ireland | British; UK | Briton; Brit; Englishman; Englishwoman | London
US | United States | US; U.S.; USA; U.S.A.; United States of America; America; the States | American; US; U.S. | Yank | Washington; Washington, D.C.; Washington D.C.; Washington DC; Washington, DC
UY | Uruguay | Oriental Republic of Uruguay; Eastern Republic of Uruguay | Uruguayan | | Montevideo
UZ | Uzbekistan | Republic of Uzbekistan | Uzbek; Uzbekistani | | Tashkent
VU | Vanuatu | Republic of Vanuatu; New Hebrides* | Vanuatuan; Ni-Vanuatu; ni-Vanuatu | | Port Vila; Port-Vila
VA | Vatican City | Vatican; Holy See; Vatican City State | Vatican; Papal | | Vatican City=
VE | Venezuela | Bolivarian Republic of Venezuela | Venezuelan | | Caracas
VN | Vietnam | Socialist Republic of Vietnam; Viet Nam; North Vietnam*; South Vietnam* | Vietnamese; North Vietnamese; South Vietnamese | | Hanoi; Ha Noi
YE | Yemen | Republic of Yemen; North Yemen*; South Yemen* | Yemeni; Yemenite | | Sanaa; Sana'a; San'a; Sana
ZM | Zambia | Republic of Zambia; Northern Rhodesia* | Zambian | | Lusaka
ZW | Zimbabwe | Republic of Zimbabwe; Rhodesia*; Southern Rhodesia* | Zimbabwean; Rhodesian | | Harare
XK | Kosovo | Republic of Kosovo; Kosova | Kosovar; Kosovan; Kosovo Albanian | | Pristina; Prishtina
TW | Taiwan | Republic of China; ROC; R.O.C.; Chinese Taipei; Formosa* | Taiwanese | | Taipei
HK | Hong Kong | Hong Kong Special Administrative Region; HKSAR; Hong Kong SAR | Hong Kong | Hong Konger; Hongkonger | Victoria City
MO | Macau | Macao; Macau Special Administrative Region; Macao Special Administrative Region | Macanese | | Macau City
EH | Western Sahara | Sahrawi Arab Democratic Republic; Spanish Sahara* | Sahrawi; Saharawi | | Laayoune; El Aaiún; El-Aaiun
PR | Puerto Rico | Commonwealth of Puerto Rico | Puerto Rican | | San Juan
GL | Greenland | Kalaallit Nunaat | Greenlandic | Greenlander | Nuuk
FO | Faroe Islands | Faroes; Faeroe Islands | Faroese; Faeroese | Faroe Islander | Tórshavn; Torshavn
GI | Gibraltar | | Gibraltarian | | Gibraltar=
BM | Bermuda | Bermudas | Bermudian; Bermudan | | Hamilton
FK | Falkland Islands | Falklands; Islas Malvinas; Malvinas | Falkland Islands | Falkland Islander | Stanley; Port Stanley
NC | New Caledonia | | New Caledonian | Kanak | Nouméa; Noumea
PF | French Polynesia | | French Polynesian; Tahitian | | Papeete; Papeetē
GU | Guam | | Guamanian | | Hagåtña; Hagatna
AS | American Samoa | | American Samoan | | Pago Pago
VI | U.S. Virgin Islands | US Virgin Islands; United States Virgin Islands | Virgin Islander | | Charlotte Amalie
VG | British Virgin Islands | BVI | British Virgin Islander | | Road Town
KY | Cayman Islands | Caymans | Caymanian | Cayman Islander | George Town
TC | Turks and Caicos Islands | Turks and Caicos | Turks and Caicos | Turks and Caicos Islander | Cockburn Town
AW | Aruba | | Aruban | | Oranjestad
CW | Curaçao | Curacao | Curaçaoan; Curacaoan | | Willemstad
CK | Cook Islands | | Cook Islands | Cook Islander | Avarua
GF | French Guiana | | French Guianese; Guianese | | Cayenne
GP | Guadeloupe | | Guadeloupean | | Basse-Terre
MQ | Martinique | | Martinican; Martiniquais | | Fort-de-France
RE | Réunion | Reunion Island; Réunion Island | Réunionese; Reunionese | | Saint-Denis
YT | Mayotte | | Mahoran | | Mamoudzou
IM | Isle of Man | | Manx | Manxman | Douglas
JE | Jersey | Bailiwick of Jersey | Jersey | | Saint Helier
GG | Guernsey | Bailiwick of Guernsey | Guernsey | | Saint Peter Port
SH | Saint Helena | St. Helena; St Helena | Saint Helenian | | Jamestown
MP | Northern Mariana Islands | Northern Marianas | Northern Marianan | | Saipan
NU | Niue | | Niuean | | Alofi
TK | Tokelau | | Tokelauan | | Nukunonu
AI | Anguilla | | Anguillan | | The Valley
MS | Montserrat | | Montserratian | | Plymouth; Brades
SX | Sint Maarten | | Sint Maartener | | Philipsburg
`
