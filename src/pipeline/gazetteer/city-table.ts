/** Cities that news speaks of without saying where they are; capitals stand in `state-table.ts`. A state to a line. */
export const cityTable = `
AF | Kandahar; Herat; Mazar-i-Sharif; Jalalabad; Kunduz; Ghazni; Lashkar Gah; Bagram
AE | Dubai; Sharjah; Fujairah
AL | Durres
AM | Gyumri
AO | Luanda; Huambo
AR | Córdoba; Rosario; Mendoza; La Plata
AT | Salzburg; Graz; Linz; Innsbruck
AU | Sydney; Melbourne; Brisbane; Perth; Adelaide; Hobart; Darwin; Gold Coast
AZ | Ganja; Stepanakert
BA | Mostar; Banja Luka; Srebrenica; Tuzla
BD | Chittagong; Sylhet; Khulna; Cox's Bazar
BE | Antwerp; Ghent; Bruges; Liège; Liege; Charleroi
BG | Plovdiv; Varna; Burgas
BO | Santa Cruz de la Sierra; Cochabamba; El Alto
BR | São Paulo; Sao Paulo; Rio de Janeiro; Rio; Salvador; Belo Horizonte; Fortaleza; Recife; Porto Alegre; Curitiba; Manaus
BY | Brest; Grodno; Gomel
CA | Toronto; Montreal; Montréal; Vancouver; Calgary; Edmonton; Winnipeg; Quebec City; Halifax
CD | Goma; Bukavu; Lubumbashi; Kisangani; Bunia; Beni
CH | Geneva; Zurich; Zürich; Basel; Lausanne; Davos; Lugano
CI | Abidjan; Bouaké
CL | Valparaíso; Valparaiso; Concepción
CM | Douala; Bamenda
CN | Shanghai; Guangzhou; Shenzhen; Tianjin; Chongqing; Chengdu; Wuhan; Nanjing; Hangzhou; Xi'an; Xian; Harbin; Shenyang; Dalian; Qingdao; Jinan; Zhengzhou; Kunming; Urumqi; Lhasa; Xiamen; Fuzhou; Changsha; Hefei; Nanning; Suzhou; Dandong; Changchun; Lanzhou; Sanya; Kashgar; Hohhot; Zhuhai; Taiyuan; Guiyang; Macau City
CO | Medellín; Medellin; Cali; Barranquilla; Cartagena; Cúcuta; Cucuta
CU | Santiago de Cuba; Guantánamo; Guantanamo
CZ | Brno; Ostrava
DE | Munich; Hamburg; Frankfurt; Cologne; Stuttgart; Düsseldorf; Dusseldorf; Dresden; Leipzig; Hanover; Nuremberg; Bonn; Bremen; Heidelberg; Potsdam; Ramstein; Wiesbaden; Chemnitz
DK | Aarhus; Odense
DZ | Oran; Constantine
EC | Guayaquil; Cuenca
EE | Tartu; Narva
EG | Alexandria; Giza; Suez; Port Said; Luxor; Aswan; Sharm el-Sheikh; Sharm el-Sheik; Ismailia
ER | Massawa; Assab
ES | Barcelona; Valencia; Seville; Bilbao; Málaga; Malaga; Zaragoza; San Sebastián; Ceuta; Melilla; Granada
ET | Mekelle; Gondar; Axum
FI | Tampere; Turku; Espoo
FR | Marseille; Lyon; Toulouse; Nice; Strasbourg; Bordeaux; Lille; Nantes; Calais; Cannes; Versailles; Rennes; Le Havre; Dunkirk; Montpellier; Grenoble
GB | Birmingham; Manchester; Liverpool; Leeds; Glasgow; Edinburgh; Cardiff; Belfast; Bristol; Sheffield; Newcastle; Nottingham; Oxford; Cambridge; Southampton; Portsmouth; Plymouth; Brighton; Leicester; Coventry; Aberdeen; Dundee; Londonderry; Salisbury; Swansea; Hull; Bradford; Gleneagles; Derry; Sunderland; Reading; Norwich; Dover; Bath
GE | Batumi; Kutaisi; Sukhumi; Tskhinvali; Gori
GH | Kumasi
GR | Thessaloniki; Patras; Piraeus
GT | Quetzaltenango
HN | San Pedro Sula
HR | Split; Dubrovnik; Rijeka; Vukovar
HT | Cap-Haïtien; Gonaïves; Gonaives
HU | Debrecen; Szeged
ID | Surabaya; Bandung; Medan; Denpasar; Banda Aceh; Makassar; Yogyakarta; Semarang; Dili City; Palu; Bogor
IE | Cork; Galway; Limerick; Waterford
IL | Haifa; Tel Aviv; Ashkelon; Ashdod; Beersheba; Sderot; Eilat; Nazareth; Netanya
IN | Mumbai; Bombay; Delhi; Kolkata; Calcutta; Chennai; Madras; Bangalore; Bengaluru; Hyderabad; Ahmedabad; Pune; Srinagar; Lucknow; Jaipur; Amritsar; Varanasi; Patna; Bhopal; Guwahati; Chandigarh; Kanpur; Nagpur; Ayodhya; Jammu; Agra; Kochi; Surat; Imphal
IQ | Mosul; Basra; Kirkuk; Fallujah; Falluja; Ramadi; Najaf; Karbala; Kerbala; Tikrit; Samarra; Erbil; Irbil; Arbil; Sulaimaniyah; Baquba; Baqubah; Tal Afar; Sinjar; Nasiriyah; Hilla; Hillah; Dohuk; Haditha; Sadr City; Amara; Kut; Qayyarah; Hawija
IR | Isfahan; Shiraz; Tabriz; Mashhad; Qom; Natanz; Bushehr; Fordow; Bandar Abbas; Ahvaz; Abadan; Kerman; Arak; Karaj
IT | Milan; Naples; Turin; Venice; Florence; Bologna; Genoa; Palermo; Bari; Verona; Trieste; Pisa; Lampedusa; Catania; L'Aquila; Siena; Assisi; Padua; Bergamo; Parma
JO | Zarqa; Irbid; Aqaba; Mafraq
JP | Osaka; Kyoto; Yokohama; Nagoya; Hiroshima; Nagasaki; Sapporo; Fukuoka; Kobe; Sendai; Fukushima; Nagano; Naha; Kawasaki; Niigata; Yokosuka
KE | Mombasa; Kisumu; Garissa; Eldoret; Nakuru; Lamu; Dadaab
KG | Osh; Jalal-Abad
KH | Siem Reap; Battambang
KP | Kaesong; Kaesŏng; Wonsan; Sinuiju; Hamhung; Nampo; Yongbyon; Rason; Punggye-ri
KR | Busan; Pusan; Incheon; Inchon; Daegu; Daejeon; Gwangju; Kwangju; Ulsan; Pyeongchang; Panmunjom; Suwon; Sejong; Paju; Gyeongju; Seongju
KZ | Almaty; Karaganda; Baikonur; Aktau; Semipalatinsk
LB | Tripoli; Sidon; Tyre; Baalbek
LK | Jaffna; Kandy; Trincomalee; Batticaloa; Galle; Kilinochchi
LY | Benghazi; Misrata; Sirte; Tobruk; Derna; Sabha; Brega; Zawiya; Ajdabiya; Zintan; Bani Walid; Ras Lanuf
MA | Casablanca; Marrakesh; Marrakech; Fez; Tangier; Agadir
MD | Tiraspol; Balti
ML | Timbuktu; Gao; Kidal; Mopti; Konna
MM | Yangon; Rangoon; Mandalay; Sittwe; Myitkyina
MX | Guadalajara; Monterrey; Tijuana; Ciudad Juárez; Ciudad Juarez; Acapulco; Cancun; Cancún; Puebla; Veracruz; Oaxaca; Culiacán; Culiacan; Nuevo Laredo; Reynosa; Matamoros; Iguala
MY | Penang; Johor Bahru; George Town; Malacca; Kuching
MZ | Beira; Pemba; Palma
NG | Lagos; Kano; Maiduguri; Kaduna; Jos; Port Harcourt; Ibadan; Benin City; Enugu; Chibok; Damaturu; Yola
NI | León; Masaya
NL | Rotterdam; Utrecht; Eindhoven; Maastricht; Delft; Leiden
NO | Bergen; Trondheim; Stavanger; Tromsø; Tromso
NP | Pokhara
NZ | Auckland; Christchurch; Dunedin; Hamilton; Queenstown; Waitangi
OM | Salalah; Duqm
PE | Cusco; Arequipa; Trujillo; Callao
PH | Cebu; Davao; Davao City; Zamboanga; Marawi; Quezon City; Cotabato; Tacloban; Jolo; Makati; Baguio
PK | Karachi; Lahore; Peshawar; Rawalpindi; Quetta; Faisalabad; Multan; Abbottabad; Gwadar; Mingora; Muzaffarabad; Sialkot; Gilgit; Miranshah; Bannu
PL | Krakow; Kraków; Gdansk; Gdańsk; Wroclaw; Wrocław; Poznan; Poznań; Lodz; Łódź; Katowice; Lublin; Auschwitz; Rzeszow; Szczecin
PS | Gaza City; Gaza; Hebron; Nablus; Jenin; Bethlehem; Jericho; Rafah; Khan Younis; Khan Yunis; Tulkarm; Qalqilya; Jabaliya; Beit Lahiya; Beit Hanoun
PT | Porto; Coimbra; Faro
QA | Al Udeid
RO | Cluj; Timisoara; Constanta; Iasi
RS | Novi Sad; Nis; Niš
RU | St. Petersburg; Saint Petersburg; St Petersburg; Leningrad; Vladivostok; Sochi; Kazan; Yekaterinburg; Novosibirsk; Grozny; Beslan; Volgograd; Stalingrad; Rostov-on-Don; Murmansk; Kaliningrad; Samara; Omsk; Irkutsk; Khabarovsk; Krasnodar; Krasnoyarsk; Perm; Ufa; Nizhny Novgorod; Belgorod; Kursk; Bryansk; Voronezh; Makhachkala; Norilsk; Chelyabinsk; Tver
SA | Jeddah; Mecca; Medina; Dhahran; Dammam; Khobar; Jizan; Najran; Taif; Qatif; Yanbu; Abha
SD | Omdurman; Port Sudan; El Fasher; El Geneina; Nyala; Kassala
SE | Gothenburg; Malmö; Malmo; Uppsala; Linköping
SK | Košice; Kosice
SN | Saint-Louis; Ziguinchor
SO | Kismayo; Kismayu; Baidoa; Bosaso; Hargeisa; Beledweyne; Galkayo; Merca; Berbera; Garowe
SS | Malakal; Bentiu; Bor; Wau; Pibor; Yei
SY | Aleppo; Homs; Hama; Idlib; Raqqa; Raqqah; Ar-Raqqah; Deir al-Zour; Deir ez-Zor; Deir Ezzor; Latakia; Palmyra; Kobani; Kobane; Daraa; Deraa; Tartus; Tartous; Douma; Afrin; Manbij; Al-Bab; al-Bab; Qamishli; Qusair; Dabiq; Hasakah; Khan Sheikhoun; Madaya; Jarablus; Tabqa; Tadmur; Foua; Kefraya
TH | Chiang Mai; Pattaya; Phuket; Hat Yai; Songkhla; Ayutthaya
TN | Sousse; Sfax; Sidi Bouzid; Kasserine
TR | Istanbul; Constantinople; Izmir; Diyarbakir; Gaziantep; Adana; Antalya; Bursa; Incirlik; Antakya; Konya; Cizre; Kilis; Suruc; Sanliurfa
TW | Kaohsiung; Taichung; Tainan; Hsinchu; Keelung; Hualien
TZ | Arusha; Zanzibar City; Mwanza
UA | Kharkiv; Kharkov; Odesa; Odessa; Donetsk; Luhansk; Lugansk; Mariupol; Sevastopol; Simferopol; Lviv; Lvov; Dnipro; Dnipropetrovsk; Zaporizhzhia; Zaporizhia; Kherson; Chernobyl; Chornobyl; Sloviansk; Slavyansk; Kramatorsk; Bakhmut; Debaltseve; Horlivka; Bucha; Irpin; Avdiivka; Mykolaiv; Poltava; Chernihiv; Sumy; Severodonetsk; Yalta; Kerch; Pokrovsk; Melitopol; Ilovaisk
UG | Entebbe; Gulu; Jinja
US | New York; New York City; Los Angeles; Chicago; Houston; Philadelphia; Phoenix; San Antonio; San Diego; Dallas; Austin; San Francisco; Seattle; Denver; Boston; Detroit; Nashville; Memphis; Portland; Las Vegas; Baltimore; Milwaukee; Albuquerque; Tucson; Sacramento; Atlanta; Miami; Oakland; Minneapolis; Tulsa; Cleveland; New Orleans; Tampa; Honolulu; Pittsburgh; Cincinnati; St. Louis; St Louis; Orlando; Newark; Buffalo; Anchorage; Charlotte; Columbus; Indianapolis; Jacksonville; Fort Worth; El Paso; Oklahoma City; Kansas City; Salt Lake City; Palm Beach; West Palm Beach; Fort Lauderdale; Silicon Valley; Hollywood; Brooklyn; Manhattan; Bronx; Queens; Harlem; Staten Island; Palo Alto; San Jose; Berkeley; Pasadena; Malibu; Santa Monica; Beverly Hills; Long Beach; Raleigh; Richmond; Norfolk; Charleston; Charlottesville; Baton Rouge; Little Rock; Birmingham; Montgomery; Selma; Des Moines; Omaha; St. Paul; Madison; Ann Arbor; Flint; Ferguson; Louisville; Lexington; Hartford; Providence; Concord; Albany; Trenton; Princeton; Dover; Annapolis; Gettysburg; Fort Hood; Fort Bragg; Quantico; Arlington; Langley; Newtown; Parkland; Fresno; Bakersfield; Santa Barbara; Boulder; Aspen; Reno; Boise; Spokane; Tacoma; Redmond; Cupertino; Mountain View; Menlo Park; Galveston; Waco; Laredo; McAllen; Brownsville; Knoxville; Chattanooga; Savannah; Tallahassee; Gainesville; Key West; Atlantic City; Wichita; Topeka; Toledo; Akron; Dayton
UZ | Samarkand; Bukhara; Andijan; Andizhan; Termez
VE | Maracaibo; Valencia; Barquisimeto; Ciudad Guayana; San Cristóbal
VN | Ho Chi Minh City; Saigon; Hue; Da Nang; Danang; Haiphong; Dien Bien Phu; Can Tho; Nha Trang
YE | Aden; Taiz; Hodeidah; Hodeida; Mukalla; Marib; Ibb; Zinjibar; Mocha; Mokha; Saada; Sa'ada; Dhamar
ZA | Johannesburg; Durban; Cape Town; Soweto; Port Elizabeth; Bloemfontein; Marikana; Stellenbosch
ZM | Ndola; Livingstone
ZW | Bulawayo; Mutare; Victoria Falls
`
